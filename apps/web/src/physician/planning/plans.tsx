import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer, DeclarationSummary } from '../../api/types.js';
import { Answered } from '../../ui/answered.js';
import { DialogButton } from '../../ui/dialog-button.js';
import { Failure } from '../../ui/failure.js';
import { Panel } from '../../ui/page.js';
import { actionQuery } from '../actions/action-queries.js';
import { ficheOf } from '../addresses.js';
import { typedOf } from '../declare/typed-of.js';
import { ActionFacts } from './action-facts.js';
import { ForeseenWords } from './foreseen-words.js';
import css from './planning.module.css';
import type { ListProps } from './scenario-list.js';
import { useWithdrawal } from './use-planning.js';

interface PlansProps extends ListProps {
  readonly plans: UseQueryResult<Answer<'DeclarationPage'>>;
}

/** The actions that are kept as planned: each is declared from here once it is done. */
export const Plans = ({ plans, ...shared }: PlansProps) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('planning.plans.title')}>
      <Answered query={plans} lines={3}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="quiet">{t('planning.plans.none')}</p>
          ) : (
            <>
              <p className="quiet">{t('planning.plans.why')}</p>
              <ul className={css['items']}>
                {items.map((plan) => (
                  <Plan key={plan.id} plan={plan} {...shared} />
                ))}
              </ul>
              {next !== null && <p className="quiet">{t('planning.plans.more', { shown: items.length })}</p>}
            </>
          )
        }
      </Answered>
    </Panel>
  );
};

interface PlanProps extends ListProps {
  readonly plan: DeclarationSummary;
}

const Plan = ({ plan, content, foreseen, onEdit }: PlanProps) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, row, first, last } = plan;
  const title = typo(plan.title ?? t('planning.plans.untitled'));
  const action = { row: row ?? undefined, first: first ?? undefined, last: last ?? undefined };
  const edit = async () => {
    const detail = await queries.fetchQuery({ ...actionQuery(id), staleTime: 0 });
    onEdit({ id, typed: typedOf(detail, ''), version: detail.version });
  };
  return (
    <li className={css['item']}>
      <ActionFacts title={title} action={action} content={content} />
      <ForeseenWords foreseen={foreseen.get(id)} content={content} />
      <div className={css['buttons']}>
        <Button
          size="compact-md"
          variant="light"
          aria-label={t('planning.plans.declareAbout', { title })}
          renderRoot={(props) => <Link to="/declarer" search={{ brouillon: id }} {...props} />}
        >
          {t('planning.plans.declare')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          aria-label={t('planning.scenario.editAbout', { title })}
          onClick={() => void edit()}
        >
          {t('planning.scenario.edit')}
        </Button>
        <Withdraw plan={plan} title={title} />
        <Link to={ficheOf(id)} aria-label={t('planning.plans.sheetAbout', { title })}>
          {t('planning.plans.sheet')}
        </Link>
      </div>
    </li>
  );
};

type WithdrawProps = Pick<PlanProps, 'plan'> & { readonly title: string };

/** A plan that is withdrawn does not come back: it asks once. */
const Withdraw = ({ plan, title }: WithdrawProps) => {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useWithdrawal(plan, title);
  return (
    <DialogButton
      size="compact-md"
      variant="subtle"
      label={t('planning.scenario.remove')}
      about={t('planning.plans.withdrawAbout', { title })}
      title={t('planning.plans.confirm')}
    >
      {(close) => (
        <>
          <p>{t('planning.plans.confirmDetail', { title })}</p>
          {error && <Failure error={error} />}
          <div className="deeds">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button loading={isPending} onClick={() => mutate(undefined, { onSuccess: close })}>
              {t('planning.scenario.remove')}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  );
};

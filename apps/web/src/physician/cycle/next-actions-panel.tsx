import { typo } from '@libs/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleOverview, DeclarationSummary } from '../../api/types.js';
import { numberText } from '../../texts/numbers.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { ficheOf } from '../addresses.js';
import css from './cycle.module.css';
import { type NextAction, nextActions } from './next-actions.js';

interface NextActionsProps {
  readonly cycle: CycleOverview;
  readonly declarations: readonly DeclarationSummary[];
}

const SHOWN = 6;

/** What to do now, each one click away. */
export const NextActions = ({ cycle, declarations }: NextActionsProps) => {
  const { t } = useTranslation();
  const actions = cycle.status === 'running' ? nextActions(cycle.assessment, declarations).slice(0, SHOWN) : [];
  return (
    <section aria-labelledby="next" className="stack">
      <h2 id="next">{t('cycle.next.title')}</h2>
      {actions.length === 0 ? (
        <p className="quiet">{t('cycle.next.nothing')}</p>
      ) : (
        <ol className={css['steps']}>
          {actions.map((action) => (
            <li key={keyOf(action)}>
              <Step action={action} cycleId={cycle.id} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const keyOf = (action: NextAction): string =>
  `${action.kind} ${'id' in action ? action.id : 'block' in action ? action.block : ''}`;

const Step = ({ action, cycleId }: { readonly action: NextAction; readonly cycleId: string }) => {
  const { t } = useTranslation();
  if (action.kind === 'weigh') {
    const why = t('cycle.next.weighWhy', { missing: numberText(action.missing), unit: action.unit });
    return (
      <Link to="/declarer" search={{ cycle: cycleId }} className={css['step']}>
        <StepText icon="scale" title={t('cycle.next.weigh')} why={why} />
      </Link>
    );
  }
  if (action.kind === 'declare') {
    return (
      <Link to="/declarer" search={{ cycle: cycleId, bloc: action.block }} className={css['step']}>
        <StepText
          icon="plus"
          title={t('cycle.next.declare', { block: action.block })}
          why={<DeclareWhy action={action} />}
        />
      </Link>
    );
  }
  const icons: Record<typeof action.kind, IconName> = { answer: 'inbox', evidence: 'upload', finish: 'edit' };
  const title = typo(action.title ?? t('cycle.next.untitled'));
  return (
    <Link to={ficheOf(action.id)} className={css['step']}>
      <StepText
        icon={icons[action.kind]}
        title={t(`cycle.next.${action.kind}`, { title })}
        why={t(`cycle.next.${action.kind}Why`)}
      />
    </Link>
  );
};

const DeclareWhy = ({ action }: { readonly action: Extract<NextAction, { kind: 'declare' }> }) => {
  const { t } = useTranslation();
  const { missing, title, rule } = action;
  return (
    <>
      {missing > 0 && t('cycle.next.declareWhy', { count: missing, title: typo(title) })}{' '}
      {rule &&
        t('cycle.next.constraintWhy', { label: typo(rule.label), counted: rule.counted, required: rule.required })}
    </>
  );
};

const StepText = ({
  icon,
  title,
  why,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly why: ReactNode;
}) => (
  <>
    <Icon name={icon} />
    <span>
      <strong>{title}</strong>
      <span className="quiet">{why}</span>
    </span>
    <Icon name="arrow" size={18} />
  </>
);

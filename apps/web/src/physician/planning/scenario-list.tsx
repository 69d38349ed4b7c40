import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Panel } from '../../ui/page.js';
import type { Foreseen } from './effect.js';
import { ForeseenWords } from './foreseen-words.js';
import { ActionFacts } from './action-facts.js';
import type { Edited } from './plan-form.js';
import css from './planning.module.css';
import { type Imagined, type Scenario, completed, imaginedAction } from './scenario.js';
import { useTelling } from './told.js';
import { useKeeping } from './use-planning.js';

/** What both lists of actions to come are shown with. */
export interface ListProps {
  readonly cycle: CycleSummary;
  readonly content: RevisionContent;
  readonly foreseen: ReadonlyMap<string | undefined, Foreseen>;
  readonly onEdit: (edited: Edited) => void;
}

interface ScenarioListProps extends ListProps {
  readonly scenario: Scenario;
  readonly onDrop: (ids: readonly string[]) => void;
}

/** The actions that are only imagined: each can be kept as planned. */
export const ScenarioList = ({ scenario, onDrop, ...shared }: ScenarioListProps) => {
  const { t } = useTranslation();
  const keeping = useKeeping(shared.cycle, shared.content, (id) => onDrop([id]));
  return (
    <Panel title={t('planning.scenario.title')}>
      {scenario.length === 0 ? (
        <Empty title={t('planning.scenario.empty')}>
          <p>{t('planning.scenario.emptyDetail')}</p>
        </Empty>
      ) : (
        <>
          <p className="quiet">{t('planning.scenario.why')}</p>
          <ul className={css['items']}>
            {scenario.map((imagined) => (
              <Item key={imagined.id} imagined={imagined} onDrop={onDrop} {...shared} />
            ))}
          </ul>
          {keeping.error && <Failure error={keeping.error} />}
          {scenario.length > 1 && (
            <div className={css['buttons']}>
              <Button
                variant="default"
                loading={keeping.isPending}
                onClick={() => keeping.mutate(scenario.map((one) => ({ ...one, seen: 'new' })))}
              >
                {t('planning.scenario.keepAll')}
              </Button>
              <Button variant="subtle" onClick={() => onDrop(scenario.map(({ id }) => id))}>
                {t('planning.scenario.clear')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
};

interface ItemProps extends ListProps {
  readonly imagined: Imagined;
  readonly onDrop: ScenarioListProps['onDrop'];
}

const Item = ({ imagined, onDrop, cycle, content, foreseen, onEdit }: ItemProps) => {
  const { t } = useTranslation();
  const tell = useTelling();
  const { id, typed } = imagined;
  const keeping = useKeeping(cycle, content, () => onDrop([id]));
  const title = typo(completed(typed, content).title);
  const { action } = imaginedAction(typed, content);
  const drop = () => {
    onDrop([id]);
    tell({ said: 'removed', title });
  };
  return (
    <li className={css['item']}>
      <ActionFacts title={title} action={action} content={content} />
      {action ? (
        <ForeseenWords foreseen={foreseen.get(id)} content={content} />
      ) : (
        <p className="quiet">{t('planning.scenario.gone')}</p>
      )}
      {keeping.error && <Failure error={keeping.error} />}
      <div className={css['buttons']}>
        {action && (
          <Button
            variant="light"
            size="compact-md"
            loading={keeping.isPending}
            aria-label={t('planning.scenario.keepAbout', { title })}
            onClick={() => keeping.mutate([{ ...imagined, seen: 'new' }])}
          >
            {t('planning.scenario.keep')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('planning.scenario.editAbout', { title })}
          onClick={() => onEdit({ ...imagined, version: null })}
        >
          {t('planning.scenario.edit')}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('planning.scenario.removeAbout', { title })}
          onClick={drop}
        >
          {t('planning.scenario.remove')}
        </Button>
      </div>
    </li>
  );
};

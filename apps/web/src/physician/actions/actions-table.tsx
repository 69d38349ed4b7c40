import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ActionLink,
  type ActionProps,
  BlockName,
  Dates,
  GoOnLink,
  StandingWords,
  StatusState,
} from './action-parts.js';
import css from './actions.module.css';
import type { Places } from './placed.js';

const columns = ['action', 'dates', 'block', 'evidence', 'state', 'counts'] as const;

interface ActionsTableProps {
  readonly actions: readonly ActionProps['action'][];
  readonly places: Places;
}

/** The actions where there is room for a table. */
export const ActionsTable = memo(({ actions, places }: ActionsTableProps) => {
  const { t } = useTranslation();
  return (
    <div className={css['tableFrame']}>
      <table className={css['table']}>
        <caption className="sr-only">{t('actions.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`actions.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} places={places} />
          ))}
        </tbody>
      </table>
    </div>
  );
});
ActionsTable.displayName = 'ActionsTable';

const ActionRow = memo(({ action, places }: ActionProps) => {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <ActionLink action={action} />
        <GoOnLink action={action} />
      </th>
      <td>
        <Dates action={action} short />
      </td>
      <td>
        <BlockName action={action} places={places} />
      </td>
      <td className="number">{t('actions.evidence', { count: action.evidenceCount })}</td>
      <td>
        <StatusState status={action.status} />
      </td>
      <td>
        <StandingWords action={action} />
      </td>
    </tr>
  );
});
ActionRow.displayName = 'ActionRow';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../texts/numbers.js';
import { Answered } from '../../ui/answered.js';
import { State } from '../../ui/state.js';
import { type Reader, readersQuery } from '../queries.js';
import css from './queue.module.css';

/** What waits for each member of the committee, folded away until a chair wants to see it. */
export const ReadersPanel = ({ specialty }: { readonly specialty: string }) => {
  const { t } = useTranslation();
  const readers = useQuery(readersQuery(specialty));
  return (
    <details className={css['loads']}>
      <summary>{t('review.loads.title')}</summary>
      <Answered query={readers} lines={3}>
        {({ items }) => (
          <table className={css['loadTable']}>
            <caption className="sr-only">{t('review.loads.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('review.loads.member')}</th>
                <th scope="col">{t('review.loads.reading')}</th>
                <th scope="col">{t('review.loads.overdue')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((reader) => (
                <ReaderRow key={reader.member} reader={reader} />
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </details>
  );
};

const ReaderRow = ({ reader: { member, name, function: held, reading, overdue } }: { readonly reader: Reader }) => {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {reading > 0 ? (
          <Link to="/dossiers" search={{ rapporteur: member }}>
            {name ?? t('review.someone')}
          </Link>
        ) : (
          (name ?? t('review.someone'))
        )}{' '}
        {held !== 'member' && <span className="quiet">{t(`review.functions.${held}`)}</span>}
      </th>
      <td className="number">{numberText(reading)}</td>
      <td>
        {overdue > 0 ? (
          <State tone="missing">{t('review.loads.late', { count: overdue })}</State>
        ) : (
          <span className="quiet">{t('review.loads.noneLate')}</span>
        )}
      </td>
    </tr>
  );
};

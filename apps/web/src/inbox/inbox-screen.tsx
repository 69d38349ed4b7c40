import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { todayInParis } from '../texts/dates.js';
import { Answered } from '../ui/answered.js';
import { Empty } from '../ui/empty.js';
import { More } from '../ui/more.js';
import { Page, Panel } from '../ui/page.js';
import { grouped } from './grouping.js';
import { inboxQuery } from './inbox-queries.js';
import { InboxRow } from './inbox-row.js';
import css from './inbox.module.css';

/** Everything that waits in the role exercised, by how near its deadline is. */
const InboxScreen = () => {
  const { t } = useTranslation();
  const { role } = useActing();
  const inbox = useInfiniteQuery(inboxQuery);
  const today = todayInParis();
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead', { role: t(`roles.${role}`) })}>
      <Answered query={inbox}>
        {({ pages }) => {
          const groups = grouped(pages.flatMap(({ items }) => items));
          return groups.length === 0 ? (
            <Empty title={t('inbox.empty.title')}>
              <p>{t('inbox.empty.detail')}</p>
            </Empty>
          ) : (
            groups.map(({ name, items }) => (
              <Panel key={name} title={t(`inbox.groups.${name}`)} aside={<span className="quiet">{items.length}</span>}>
                <ul className={css['list']}>
                  {items.map((item) => (
                    <InboxRow key={item.id} item={item} today={today} />
                  ))}
                </ul>
              </Panel>
            ))
          );
        }}
      </Answered>
      <More query={inbox} label={t('inbox.more')} />
    </Page>
  );
};

export const route = createLazyRoute('/a-faire')({ component: InboxScreen });

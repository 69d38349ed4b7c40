import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import { todayInParis } from '../texts/dates.js';
import { ageInDays, clockOf } from './clock.js';
import type { RuleBook } from './rule-book.js';

/** The sentences of clocks, ages and rows, today. */
export const useWords = () => {
  const { t } = useTranslation();
  const today = todayInParis();
  return {
    clock: (deadline: string | null): string => {
      const clock = clockOf(deadline, today);
      if (clock.said === 'overdue') return t('review.clock.overdue', { count: clock.count });
      if (clock.said === 'left') return t('review.clock.left', { count: clock.count });
      return t(`review.clock.${clock.said}`);
    },
    age: (requestedOn: string): string => {
      const count = ageInDays(requestedOn, today);
      return count === 0 ? t('review.age.today') : t('review.age.days', { count });
    },
    /** The title of a row and where it stands; the plain word for a case while the rules are not read. */
    rule: (book: RuleBook | undefined, row: string): { title: string; place: string } => {
      const rule = book?.rules.get(row);
      if (!rule) return { title: t('review.dossier'), place: '' };
      return { title: typo(rule.title), place: t('review.row', { block: rule.block, line: rule.number }) };
    },
  };
};

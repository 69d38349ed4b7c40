import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/state.js';

/** What was just done in the case before. */
export type DoneDeed = 'opinion' | 'decision' | 'information' | 'recusal' | 'assignment';

declare module '@tanstack/history' {
  interface HistoryState {
    readonly done?: DoneDeed;
    /** Whether there was another case to go to. */
    readonly doneAll?: boolean;
  }
}

/** Says what was recorded, on the screen that follows it. */
export const Done = () => {
  const { t } = useTranslation();
  const { done, doneAll } = useLocation().state;
  if (!done) return null;
  return (
    <Notice tone="done" live>
      <p>
        {t(`review.done.${done}`)} {t(doneAll ? 'review.done.nothing' : 'review.done.next')}
      </p>
    </Notice>
  );
};

import { useTranslation } from 'react-i18next';
import css from './waiting.module.css';

/** What a screen shows while it is read: quiet bars, and words for who cannot see them. */
export const Waiting = ({ lines = 6 }: { readonly lines?: number }) => {
  const { t } = useTranslation();
  return (
    <div className={css['waiting']} role="status" data-waiting="">
      <span className="sr-only">{t('waiting')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css['bar']} style={{ width: `${[92, 78, 85, 60][line % 4]}%` }} />
      ))}
    </div>
  );
};

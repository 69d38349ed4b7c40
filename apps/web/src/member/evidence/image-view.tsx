import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import css from './evidence.module.css';
import { useAddress } from './use-address.js';
import { type View, isSideways } from './view.js';

interface ImageViewProps {
  readonly blob: Blob;
  readonly alt: string;
  readonly view: View;
}

/** An image as large as one wants it, turned when it lies on its side. */
export const ImageView = ({ blob, alt, view }: ImageViewProps) => {
  const { t } = useTranslation();
  const shown = useAddress(blob);
  const [ratio, setRatio] = useState<number | 'unreadable'>(1);
  if (ratio === 'unreadable') return <Notice tone="missing">{t('review.evidence.unreadable')}</Notice>;
  const sideways = isSideways(view);
  return (
    <div
      className={css['image']}
      style={{ width: `${view.zoom * 100}%`, aspectRatio: String(sideways ? 1 / ratio : ratio) }}
    >
      <img
        ref={shown}
        alt={alt}
        style={{ width: `${(sideways ? ratio : 1) * 100}%`, rotate: `${view.turn}deg` }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setRatio(naturalWidth / (naturalHeight || 1))}
        onError={() => setRatio('unreadable')}
      />
    </div>
  );
};

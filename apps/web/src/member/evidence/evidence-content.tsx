import { Box, Button } from '@mantine/core';
import { Suspense, lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { Waiting } from '../../ui/waiting.js';
import type { Evidence } from '../queries.js';
import css from './evidence.module.css';

const Pdf = lazy(() => import('./pdf-pages.js').then(({ PdfPages }) => ({ default: PdfPages })));

/** Gives an element the address of a piece in memory, for as long as the element is there. */
const useShown = (blob: Blob) =>
  useCallback(
    (element: HTMLImageElement | HTMLAnchorElement | null) => {
      if (!element) return;
      const address = URL.createObjectURL(blob);
      element.setAttribute(element instanceof HTMLImageElement ? 'src' : 'href', address);
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );

const STEP = 0.25;
const [LEAST, MOST] = [0.5, 3];

/** A piece inside the page, an image or a PDF, as large as one wants it. */
export const EvidenceContent = ({ blob, piece }: { readonly blob: Blob; readonly piece: Evidence }) => {
  const { t } = useTranslation();
  const shown = useShown(blob);
  const [zoom, setZoom] = useState(1);
  const by = (step: number) => setZoom((former) => Math.min(MOST, Math.max(LEAST, former + step)));
  const name = piece.fileName;
  return (
    <>
      <div className={css['tools']}>
        <Button variant="default" size="compact-md" disabled={zoom <= LEAST} onClick={() => by(-STEP)}>
          {t('review.evidence.smaller')}
        </Button>
        <Button variant="default" size="compact-md" disabled={zoom >= MOST} onClick={() => by(STEP)}>
          {t('review.evidence.larger')}
        </Button>
        <Button
          component="a"
          ref={shown}
          download={name}
          variant="subtle"
          size="compact-md"
          leftSection={<Icon name="down" size={16} />}
        >
          {t('review.evidence.download')}
        </Button>
      </div>
      {/* What scrolls has to be reached by the keyboard. */}
      <Box
        className={css['viewer'] ?? ''}
        role="region"
        tabIndex={0}
        aria-label={t('review.evidence.viewer', { name })}
      >
        {piece.mediaType === 'application/pdf' ? (
          <Suspense fallback={<Waiting />}>
            <Pdf blob={blob} zoom={zoom} />
          </Suspense>
        ) : (
          <img ref={shown} alt={t('review.evidence.image', { name })} style={{ width: `${zoom * 100}%` }} />
        )}
      </Box>
    </>
  );
};

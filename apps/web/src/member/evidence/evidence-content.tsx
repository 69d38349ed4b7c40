import { Box, Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { Waiting } from '../../ui/waiting.js';
import type { Evidence } from '../queries.js';
import css from './evidence.module.css';
import { ImageView } from './image-view.js';
import { useAddress } from './use-address.js';
import { LEAST_ZOOM, MOST_ZOOM, type View, larger, plainView, smaller, turned, viewAfterKey } from './view.js';

const Pdf = lazy(() => import('./pdf-pages.js').then(({ PdfPages }) => ({ default: PdfPages })));

interface EvidenceContentProps {
  readonly blob: Blob;
  readonly piece: Evidence;
}

/** A piece inside the page, an image or a PDF, as large and turned as one wants it, by buttons or by keys. */
export const EvidenceContent = ({ blob, piece }: EvidenceContentProps) => {
  const { t } = useTranslation();
  const [view, setView] = useState(plainView);
  const name = piece.fileName;
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = viewAfterKey(view, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setView(next);
  };
  return (
    <>
      <Tools view={view} onView={setView}>
        <Download blob={blob} name={name} />
      </Tools>
      {/* What scrolls has to be reached by the keyboard. */}
      <Box
        className={css['viewer'] ?? ''}
        role="region"
        tabIndex={0}
        data-viewer=""
        aria-label={t('review.evidence.viewer', { name })}
        onKeyDown={pressed}
      >
        {piece.mediaType === 'application/pdf' ? (
          <Suspense fallback={<Waiting />}>
            <Pdf blob={blob} view={view} />
          </Suspense>
        ) : (
          <ImageView
            blob={blob}
            view={view}
            alt={t('review.evidence.image', { kind: t(`review.evidence.kinds.${piece.kind}`), name })}
          />
        )}
      </Box>
    </>
  );
};

interface ToolsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly children: ReactNode;
}

const Tools = ({ view, onView, children }: ToolsProps) => {
  const { t } = useTranslation();
  return (
    <div className={css['tools']} role="group" aria-label={t('review.evidence.tools')}>
      <Button
        variant="default"
        size="compact-md"
        disabled={view.zoom <= LEAST_ZOOM}
        onClick={() => onView(smaller(view))}
      >
        {t('review.evidence.smaller')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        disabled={view.zoom >= MOST_ZOOM}
        onClick={() => onView(larger(view))}
      >
        {t('review.evidence.larger')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<Icon name="cycle" size={16} />}
        onClick={() => onView(turned(view))}
      >
        {t('review.evidence.turn')}
      </Button>
      {children}
      <span className="sr-only" role="status">
        {t('review.evidence.view', { percent: Math.round(view.zoom * 100), turn: view.turn })}
      </span>
    </div>
  );
};

const Download = ({ blob, name }: { readonly blob: Blob; readonly name: string }) => {
  const { t } = useTranslation();
  const shown = useAddress(blob);
  return (
    <Button
      component="a"
      ref={shown}
      download={name}
      variant="default"
      size="compact-md"
      leftSection={<Icon name="download" size={16} />}
    >
      {t('review.evidence.download')}
    </Button>
  );
};

import { type PDFDocumentProxy, GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import css from './evidence.module.css';

GlobalWorkerOptions.workerSrc = workerAddress;

/** The document in a blob, read in a worker of its own; nothing in it is executed. */
const useDocument = (blob: Blob) => {
  const [opened, setOpened] = useState<PDFDocumentProxy | 'unreadable'>();
  useEffect(() => {
    let isOver = false;
    const reading = blob.arrayBuffer().then((data) => getDocument({ data, isEvalSupported: false, enableXfa: false }));
    reading
      .then(({ promise }) => promise)
      .then(
        (document) => !isOver && setOpened(document),
        () => !isOver && setOpened('unreadable'),
      );
    return () => {
      isOver = true;
      void reading.then((task) => task.destroy());
    };
  }, [blob]);
  return opened;
};

/** Every page of a PDF, with its words for who cannot see it. */
export const PdfPages = ({ blob, zoom }: { readonly blob: Blob; readonly zoom: number }) => {
  const { t } = useTranslation();
  const opened = useDocument(blob);
  if (opened === undefined) return <Waiting />;
  if (opened === 'unreadable') return <Notice tone="missing">{t('review.evidence.unreadable')}</Notice>;
  return Array.from({ length: opened.numPages }, (_, at) => (
    <PdfPage key={at} document={opened} number={at + 1} zoom={zoom} />
  ));
};

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
}

const SHARPNESS = 1.5;

const PdfPage = ({ document, number, zoom }: PdfPageProps) => {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let drawing: { cancel: () => void } | undefined;
    let isOver = false;
    const draw = async () => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (isOver || !target) return;
      const viewport = page.getViewport({ scale: SHARPNESS * Math.max(1, zoom) });
      [target.width, target.height] = [viewport.width, viewport.height];
      const task = page.render({ canvas: target, viewport });
      drawing = task;
      const { items } = await page.getTextContent();
      if (!isOver) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      await task.promise;
    };
    draw().catch(() => undefined);
    return () => {
      isOver = true;
      drawing?.cancel();
    };
  }, [document, number, zoom]);
  return (
    <figure className={css['page']} style={{ width: `${zoom * 100}%` }}>
      <canvas ref={canvas} aria-hidden="true" />
      <p className="sr-only">{words}</p>
      <figcaption className="quiet">{t('review.evidence.page', { page: number, count: document.numPages })}</figcaption>
    </figure>
  );
};

import { type PDFDocumentProxy, GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import css from './evidence.module.css';
import type { View } from './view.js';

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
export const PdfPages = ({ blob, view }: { readonly blob: Blob; readonly view: View }) => {
  const { t } = useTranslation();
  const opened = useDocument(blob);
  if (opened === undefined) return <Waiting />;
  if (opened === 'unreadable') return <Notice tone="missing">{t('review.evidence.unreadable')}</Notice>;
  return Array.from({ length: opened.numPages }, (_, at) => (
    <PdfPage key={at} document={opened} number={at + 1} view={view} />
  ));
};

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly view: View;
}

const SHARPNESS = 1.5;
const NEAR = '600px';

/** Whether an element has come near what is shown of its viewer: pages far below are not drawn. */
const useIsNear = (element: RefObject<HTMLElement | null>): boolean => {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || isNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((one) => one.isIntersecting) && setIsNear(true),
      {
        root: target.closest('[data-viewer]'),
        rootMargin: NEAR,
      },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
};

const useWords = (document: PDFDocumentProxy, number: number): string => {
  const [words, setWords] = useState('');
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const { items } = await (await document.getPage(number)).getTextContent();
      if (!isOver) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    read().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [document, number]);
  return words;
};

const PdfPage = ({ document, number, view: { zoom, turn } }: PdfPageProps) => {
  const { t } = useTranslation();
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(figure);
  const words = useWords(document, number);
  useEffect(() => {
    if (!isNear) return undefined;
    let drawing: { cancel: () => void } | undefined;
    let isOver = false;
    const draw = async () => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (isOver || !target) return;
      const rotation = (page.rotate + turn) % 360;
      const viewport = page.getViewport({ scale: SHARPNESS * Math.max(1, zoom), rotation });
      [target.width, target.height] = [viewport.width, viewport.height];
      const task = page.render({ canvas: target, viewport });
      drawing = task;
      await task.promise;
    };
    draw().catch(() => undefined);
    return () => {
      isOver = true;
      drawing?.cancel();
    };
  }, [document, number, zoom, turn, isNear]);
  return (
    <figure ref={figure} className={css['page']} style={{ width: `${zoom * 100}%` }}>
      {/* As wide as A4 until it is drawn, so that what is below is not near. */}
      <canvas ref={canvas} width={210} height={297} aria-hidden="true" />
      <p className="sr-only" data-quoted>
        {words}
      </p>
      <figcaption className="quiet">{t('review.evidence.page', { page: number, count: document.numPages })}</figcaption>
    </figure>
  );
};

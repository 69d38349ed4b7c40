import { Suspense, lazy, useEffect, useState } from 'react';
import { readPreference } from './preference.js';
import { type ShellWindow, whenAsked } from './windows.js';

const Palette = lazy(() => import('./palette.js').then(({ Palette: component }) => ({ default: component })));
const Help = lazy(() => import('./help.js').then(({ Help: component }) => ({ default: component })));

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const askedBy = (event: KeyboardEvent): ShellWindow | undefined => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'palette';
  const single = !event.ctrlKey && !event.metaKey && !event.altKey && readPreference('shortcuts') !== 'off';
  return single && event.key === '?' && !isTyping(event) ? 'help' : undefined;
};

/** The command palette and the keyboard help, loaded when they are first asked for. */
export const Shortcuts = () => {
  const [open, setOpen] = useState<ShellWindow>();
  useEffect(() => {
    const stop = whenAsked(setOpen);
    const pressed = (event: KeyboardEvent) => {
      const next = askedBy(event);
      if (!next) return;
      event.preventDefault();
      setOpen(next);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      stop();
      window.removeEventListener('keydown', pressed);
    };
  }, []);
  const close = () => setOpen(undefined);
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'help' && <Help onClose={close} />}
    </Suspense>
  );
};

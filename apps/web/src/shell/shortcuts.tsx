import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { useActing } from '../session/acting.js';
import { HELP_KEY, lettersOf, stepOf } from './key-sequence.js';
import { useNavigation } from './navigation.js';
import { type Shortcut, useHelpKey, useShortcuts, useSingleKeys, workingShortcuts } from './shortcut-registry.js';
import { isForShortcuts } from './shortcut-target.js';
import { type ShellWindow, openHelp, whenAsked } from './windows.js';

const Palette = lazy(() => import('./palette.js').then(({ Palette: component }) => ({ default: component })));
const Help = lazy(() => import('./help.js').then(({ Help: component }) => ({ default: component })));

/** The next key of a sequence is waited for this long. */
const SEQUENCE_MS = 1_500;

/** The command palette, the keyboard help and the keys of every screen. */
export const Shortcuts = () => {
  const [open, setOpen] = useState<ShellWindow>();
  useEffect(() => whenAsked(setOpen), []);
  usePaletteKey(() => setOpen('palette'));
  useSingleKeysOf(useSingleKeys(), useHelpKey());
  useShortcuts(useShellShortcuts());
  const close = () => setOpen(undefined);
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'help' && <Help onClose={close} />}
    </Suspense>
  );
};

const usePaletteKey = (onPressed: () => void): void => {
  const latest = useRef(onPressed);
  useEffect(() => {
    latest.current = onPressed;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
};

const useSingleKeysOf = (single: boolean, help: boolean): void => {
  useEffect(() => {
    let before = { keys: '', at: 0 };
    const pressed = (event: KeyboardEvent) => {
      if (!isForShortcuts(event)) return;
      const keys = event.timeStamp - before.at > SEQUENCE_MS ? '' : before.keys;
      const step = stepOf(workingShortcuts(single, help), keys, event.key);
      before = { keys: step.pressed, at: event.timeStamp };
      if (!step.done) return;
      event.preventDefault();
      step.done.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [single, help]);
};

/** The help, and « g » with a letter for each screen of the navigation. */
const useShellShortcuts = (): readonly Shortcut[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const screens = useNavigation(useActing().role).map(({ label, to }) => ({ label: t(label), to }));
  const letters = lettersOf(screens.map(({ label }) => label));
  const going = screens.flatMap(({ label, to }, index): Shortcut[] => {
    const letter = letters[index];
    if (letter === undefined) return [];
    return [{ keys: `g ${letter}`, label: t('shell.help.go', { screen: label }), run: () => void navigate({ to }) }];
  });
  return [{ keys: HELP_KEY, label: t('shell.help.help'), run: openHelp }, ...going];
};

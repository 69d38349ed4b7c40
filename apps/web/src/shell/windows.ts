const asked = new EventTarget();

export type ShellWindow = 'palette' | 'help';

export const openPalette = (): void => void asked.dispatchEvent(new Event('palette'));
export const openHelp = (): void => void asked.dispatchEvent(new Event('help'));

/** Hears which window is asked for; the returned function stops it. */
export const whenAsked = (listener: (which: ShellWindow) => void): (() => void) => {
  const [palette, help] = [() => listener('palette'), () => listener('help')];
  asked.addEventListener('palette', palette);
  asked.addEventListener('help', help);
  return () => {
    asked.removeEventListener('palette', palette);
    asked.removeEventListener('help', help);
  };
};

/** Long enough for a dialog that closes, or a screen that opens, to place the focus itself. */
const SETTLES_MS = 80;

const isLost = (page: Document): boolean => page.activeElement === null || page.activeElement === page.body;

/** Where the focus goes back: to what had it, or to the title of the screen when that is gone; nowhere yet while it waits. */
const homeOf = (page: Document, last: HTMLElement): HTMLElement | null | undefined => {
  if (!last.isConnected) return page.querySelector<HTMLElement>('main h1');
  return last.matches(':disabled') ? undefined : last;
};

/**
 * Brings the focus back where a button that works, and is disabled meanwhile, or one that went away with its work has let
 * it fall; who has clicked elsewhere is left alone. Returns the way to stop.
 */
export const keepFocus = (page: Document): (() => void) => {
  const watching = new AbortController();
  let last: HTMLElement | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;
  const bringBack = () => {
    const home = last && isLost(page) ? homeOf(page, last) : undefined;
    if (!home) return;
    last = home;
    home.focus({ preventScroll: true });
  };
  const changed = new MutationObserver(() => {
    if (last === undefined || !isLost(page)) return;
    clearTimeout(settled);
    settled = setTimeout(bringBack, SETTLES_MS);
  });
  const noted = ({ target }: Event) => (last = target instanceof HTMLElement ? target : undefined);
  const left = ({ target }: Event) => {
    if (target instanceof Node && !last?.contains(target)) last = undefined;
  };
  page.addEventListener('focusin', noted, { signal: watching.signal });
  page.addEventListener('pointerdown', left, { signal: watching.signal });
  changed.observe(page.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    watching.abort();
    changed.disconnect();
    clearTimeout(settled);
  };
};

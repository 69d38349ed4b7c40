import { type RefObject, useEffect } from 'react';

const HEADINGS = 'h1, h2, h3';

interface Focused {
  readonly element: HTMLElement;
  readonly ancestors: readonly Element[];
}

const ancestorsOf = (element: Element): Element[] => {
  const parent = element.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
};

/** The heading nearest above what has gone, which says where one is now. */
const headingNear = (ancestors: readonly Element[]): HTMLElement | undefined =>
  ancestors.flatMap((one) => (one.isConnected ? (one.querySelector<HTMLElement>(HEADINGS) ?? []) : [])).at(0);

const focusHeading = (heading: HTMLElement | undefined): void => {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/**
 * Who works by keyboard stays where they were: a control that goes with what it did leaves the focus to the heading
 * above it, one that was busy takes it back.
 */
export const useKeptFocus = (within: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const box = within.current;
    if (!box) return;
    let here: Focused | undefined;
    let anywhere: Focused | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      anywhere = { element: target, ancestors: ancestorsOf(target) };
      if (box.contains(target)) here = anywhere;
    };
    const forget = ({ target }: Event) => {
      anywhere = undefined;
      if (target instanceof Node && box.contains(target)) here = undefined;
    };
    const observer = new MutationObserver((changes) => {
      if (document.activeElement !== document.body) return;
      const busy = anywhere?.element.isConnected === true ? anywhere.element : undefined;
      if (changes.some(({ type, target }) => type === 'attributes' && target === busy))
        busy?.focus({ preventScroll: true });
      else if (here && !here.element.isConnected && !busy?.matches(':disabled'))
        focusHeading(headingNear(here.ancestors));
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    // A dialog is outside of the screen: what opened it may be gone once it closes.
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      observer.disconnect();
    };
  }, [within]);
};

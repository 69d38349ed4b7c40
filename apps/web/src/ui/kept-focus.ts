import { type RefObject, useEffect } from 'react';

const HEADINGS = 'h1, h2, h3';

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
    let last: { readonly element: HTMLElement; readonly ancestors: readonly Element[] } | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? { element: target, ancestors: ancestorsOf(target) } : undefined;
    };
    const forget = () => (last = undefined);
    const observer = new MutationObserver((changes) => {
      if (!last || document.activeElement !== document.body) return;
      const { element, ancestors } = last;
      if (!element.isConnected) focusHeading(headingNear(ancestors));
      else if (changes.some(({ type, target }) => type === 'attributes' && target === element))
        element.focus({ preventScroll: true });
    });
    box.addEventListener('focusin', remember);
    box.addEventListener('pointerdown', forget);
    // A dialog is outside of the screen: what opened it may be gone once it closes.
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => {
      box.removeEventListener('focusin', remember);
      box.removeEventListener('pointerdown', forget);
      observer.disconnect();
    };
  }, [within]);
};

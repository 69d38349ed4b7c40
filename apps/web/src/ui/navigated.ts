// The first screen is announced by the browser itself; from the second on the focus goes to the title.
let navigations = 0;
let announced = 0;

export const noteNavigation = (): void => {
  navigations += 1;
};

/**
 * Gives the focus to the title, once after each navigation: a title that changes later takes it only where what had it
 * is gone, and never from where somebody has moved it meanwhile.
 */
export const announce = (heading: HTMLElement | null): void => {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (navigations === 0 || (announced === navigations && !isLost)) return;
  announced = navigations;
  heading?.focus({ preventScroll: true });
};

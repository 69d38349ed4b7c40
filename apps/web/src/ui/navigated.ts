// The first screen is announced by the browser itself; from the second on the focus goes to the title.
let navigations = 0;

export const noteNavigation = (): void => {
  navigations += 1;
};

export const announceable = (): boolean => navigations > 0;

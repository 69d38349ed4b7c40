import { useCallback } from 'react';

/** Gives an element the address of a piece in memory, for as long as the element is there. */
export const useAddress = (blob: Blob) =>
  useCallback(
    (element: HTMLImageElement | HTMLAnchorElement | null) => {
      if (!element) return;
      const address = URL.createObjectURL(blob);
      element.setAttribute(element instanceof HTMLImageElement ? 'src' : 'href', address);
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );

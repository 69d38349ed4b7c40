declare global {
  var __webpack_nonce__: string | undefined;
}

/** The nonce under which this page's own styles may be added; the server puts a new one in every page. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** Tells it to the one library that looks for it here: the one that keeps the page still under a dialog. */
export const shareNonce = (): void => {
  globalThis.__webpack_nonce__ = styleNonce();
};

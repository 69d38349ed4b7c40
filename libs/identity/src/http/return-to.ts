const signInPaths = /^\/(auth|oidc)(\/|$)/;

/** The path of this origin that a login may return to; anything else, the sign-in pages included, becomes `/`. */
export const safeReturnTo = (asked: string | undefined, origin: string): string => {
  // A browser reads `//host` and `/\host` as another host, and drops tabs and line ends before it looks.
  if (!asked?.startsWith('/') || /^\/[/\\]|[\p{Cc}\\]/u.test(asked) || !URL.canParse(asked, origin)) return '/';
  const { origin: target, pathname, search, hash } = new URL(asked, origin);
  const leavesAgain = target !== origin || pathname.startsWith('//') || signInPaths.test(pathname);
  return leavesAgain ? '/' : `${pathname}${search}${hash}`;
};

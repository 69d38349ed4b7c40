declare global {
  var __zod_globalConfig: { readonly jitless: true } | undefined;
}

/**
 * Keeps the schemas, which screens load later, from trying whether they may compile themselves: the policy of the page
 * forbids it, and every try is a violation that is reported.
 */
export const keepFromCompiling = (): void => {
  globalThis.__zod_globalConfig = { jitless: true };
};

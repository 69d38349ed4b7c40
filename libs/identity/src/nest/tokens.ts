/** Token of the `SignInContext` that the module builds. */
export const SIGN_IN = Symbol('identity.sign-in');
/** Token of the `IdentityOptions`. */
export const IDENTITY_OPTIONS = Symbol('identity.options');
/** Token of the built-in provider, `null` when the configuration has none. */
export const DEMO_PROVIDER = Symbol('identity.demo-provider');

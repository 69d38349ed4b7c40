/** Who an OpenID provider says has signed in. Identified by issuer and subject; the national id is an attribute. */
export interface VerifiedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** `SubjectNameID` of Pro Santé Connect, as received: 8 + RPPS, or a sandbox id. Still to be checked. */
  readonly nationalId: string | undefined;
}

/** A person known here. Roles are local, dated facts: no provider grants any. */
export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** What this library asks of the accounts; it is asked on every request, so that a revoked role ends at once. */
export abstract class AccountDirectory {
  /** The account of a provider's identity, or `undefined` when nobody here is known by it. */
  abstract byIdentity(identity: VerifiedIdentity): Promise<Account | undefined>;

  /** The account as it stands now, or `undefined` when it may no longer sign in. */
  abstract byId(accountId: string): Promise<Account | undefined>;
}

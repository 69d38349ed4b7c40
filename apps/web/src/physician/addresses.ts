/** Where the screen of one action is. */
export const ficheOf = (declarationId: string): string => `/actions/${declarationId}`;

export const actionsAddress: string = '/actions';
export const referentialAddress: string = '/referentiel';

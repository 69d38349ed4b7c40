/** Where the screen of one action is. */
export const ficheOf = (declarationId: string): string => `/actions/${declarationId}`;

export const referentialAddress: string = '/referentiel';

/** Where the deadlines of a cycle are downloaded, for a calendar. */
export const calendarOf = (cycleId: string): string => `/api/cycles/${cycleId}/calendar.ics`;

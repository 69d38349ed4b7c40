/** Something that the file could not have meant: a unit that the row does not know, a specialty without référentiel. */
export class CaseError extends Error {}

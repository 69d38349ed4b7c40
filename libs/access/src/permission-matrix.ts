// Generated from permission-matrix.csv by testing/write-permission-matrix.ts; never edited by hand.

/** The roles, in the order of the cells below. */
// prettier-ignore
export const matrixRoles = ['physician', 'member', 'chair', 'secretariat', 'auditor', 'ordre', 'organiser', 'operator', 'system'] as const;

// prettier-ignore
export const permissionMatrix = {
  /** plan; draft; declare; correct; withdraw an action */
  P01: ['own', '-', '-', 'draft', '-', '-', '-', '-', '-'],
  /** attach or withdraw ordinary evidence */
  P02: ['own', '-', '-', 'draft', '-', '-', 'issued', '-', '-'],
  /** attach or withdraw health evidence */
  P03: ['own', '-', '-', '-', '-', '-', '-', '-', '-'],
  /** read ordinary evidence */
  P04: ['own', 'assigned', 'specialty', 'specialty', 'mandate', 'control', 'issued', '-', 'scan'],
  /** read health evidence */
  P05: ['own', 'assigned+medical', '-', '-', 'breakglass', '-', '-', '-', 'scan'],
  /** read a case: state and timeline */
  P06: ['own', 'assigned', 'specialty', 'specialty', 'mandate', 'control', '-', '-', 'route'],
  /** ask for information */
  P07: ['-', 'assigned', 'specialty', 'specialty', '-', 'control', '-', '-', '-'],
  /** answer an information request */
  P08: ['own', '-', '-', '-', '-', '-', '-', '-', '-'],
  /** assign or reassign a reader */
  P09: ['-', '-', 'specialty', 'propose', '-', '-', '-', '-', 'route'],
  /** declare or determine an interest */
  P10: ['-', 'self', 'self', 'claim', '-', '-', '-', '-', 'detect'],
  /** give an opinion; propose; vote */
  P11: ['-', 'assigned', 'specialty', '-', '-', '-', '-', '-', '-'],
  /** finalise a decision */
  P12: ['-', '-', 'specialty+quorum', '-', '-', '-', '-', '-', '-'],
  /** lodge an appeal */
  P13: ['own', '-', '-', '-', '-', '-', '-', '-', '-'],
  /** decide an appeal */
  P14: ['-', 'assigned', 'specialty+quorum', '-', '-', '-', '-', '-', '-'],
  /** open a cycle; record situation; interruption; resumption */
  P15: ['own', '-', '-', 'specialty', '-', 'territory', '-', '-', 'next'],
  /** submit a cycle to the Ordre */
  P16: ['own', '-', '-', '-', '-', '-', '-', '-', 'atend'],
  /** control; validate or refuse a cycle */
  P17: ['-', '-', '-', '-', '-', 'territory', '-', '-', '-'],
  /** read a cycle's assessment */
  P18: ['own', 'assigned', 'specialty+consent', 'specialty+consent', 'mandate', 'territory', '-', '-', 'project'],
  /** preview and simulate */
  P19: ['own', '-', '-', '-', '-', '-', '-', '-', '-'],
  /** replay and read history */
  P20: ['own', '-', 'specialty', '-', 'mandate', 'control', '-', '-', '-'],
  /** export a cycle */
  P21: ['own', '-', 'specialty', '-', 'mandate', 'control', '-', '-', '-'],
  /** verify a proof; read checkpoints and policy */
  P22: ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all'],
  /** read référentiels; lists; published decisions on programmes */
  P23: ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all'],
  /** draft a référentiel revision */
  P24: ['-', '-', 'specialty', 'specialty', '-', '-', '-', '-', '-'],
  /** publish a référentiel revision */
  P25: ['-', '-', 'approve', 'propose', '-', '-', '-', '-', 'files'],
  /** constitute a commission; mandates; rules of procedure */
  P26: ['-', '-', 'approve', 'propose', '-', '-', '-', '-', 'files'],
  /** request a programme ruling */
  P27: ['own', '-', '-', 'specialty', '-', '-', 'own', '-', '-'],
  /** send attendance lists */
  P28: ['-', '-', '-', 'specialty', '-', '-', 'own', '-', '-'],
  /** validate an organiser */
  P29: ['-', '-', '-', 'specialty', '-', '-', '-', '-', '-'],
  /** convene; open; run; close a session */
  P30: ['-', '-', 'specialty', 'prepare', '-', '-', '-', '-', '-'],
  /** sign minutes */
  P31: ['-', '-', 'specialty', 'specialty', '-', '-', '-', '-', '-'],
  /** launch a control campaign; draw */
  P32: ['-', '-', '-', '-', '-', 'territory', '-', '-', '-'],
  /** grant or revoke a role or scope */
  P33: ['-', '-', '-', 'propose', '-', '-', '-', 'approve', '-'],
  /** destroy keys (erasure) */
  P34: ['-', '-', '-', 'propose', '-', '-', '-', 'execute', '-'],
  /** read the access log */
  P35: ['own', '-', '-', 'specialty', 'mandate', '-', '-', 'security', '-'],
  /** break-glass */
  P36: ['-', '-', '-', '-', 'request', '-', '-', 'approve', '-'],
  /** read aggregate statistics */
  P37: ['-', '-', 'specialty', 'specialty', 'mandate', 'territory', '-', '-', '-'],
  /** retry dead letters; rebuild views; read health */
  P38: ['-', '-', '-', '-', '-', '-', '-', 'all', '-'],
} as const;

/** SHA-256, hexadecimal, of permission-matrix.csv and of may.ts, overrides.ts, relations.ts, command-actions.ts. */
export const policyHash = 'cd4165069440425f9d803e12162721cda0507e1808bf811698435a4c389de693';

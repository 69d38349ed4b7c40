/** What a document that was attached is. */
export const evidenceKindTexts = {
  certificate: 'Attestation',
  diploma: 'Diplôme',
  document: 'Document',
  report: 'Compte rendu',
  decision: 'Décision',
  programme: 'Programme',
  other: 'Autre pièce',
} as const;

import { catalogue } from '../problem.js';

export const accountProblems = catalogue({
  'account.not-found': {
    title: 'Compte introuvable',
    detail: 'Ce compte n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'account.already-registered': {
    title: 'Compte déjà créé',
    detail: 'Ce compte existe déjà.',
    status: 409,
  },
  'account.rpps-taken': {
    title: 'Numéro RPPS déjà connu',
    detail: 'Un autre compte porte déjà ce numéro RPPS.',
    status: 409,
  },
  'account.rpps-malformed': {
    title: 'Numéro RPPS illisible',
    detail: 'Un numéro RPPS compte 11 chiffres, ou 12 avec le 8 de l’identifiant national.',
    status: 422,
  },
  'account.rpps-key': {
    title: 'Numéro RPPS erroné',
    detail: 'La clé de ce numéro RPPS est fausse : vérifiez les chiffres saisis.',
    status: 422,
  },
  'account.rpps-required': {
    title: 'Numéro RPPS requis',
    detail: 'Un médecin est connu par son numéro RPPS : il doit être renseigné avant d’accorder ce rôle.',
    status: 422,
  },
  'account.incompatible-roles': {
    title: 'Rôles incompatibles',
    detail: 'Les rôles « {held} » et « {asked} » ne peuvent pas être exercés par la même personne.',
    status: 409,
  },
  'account.scope-missing': {
    title: 'Périmètre manquant',
    detail: 'Le rôle « {role} » s’exerce dans un périmètre : indiquez au moins une spécialité ou un territoire.',
    status: 422,
  },
  'account.role-not-held': {
    title: 'Rôle non détenu',
    detail: 'Cette personne n’a pas le rôle « {role} ».',
    status: 409,
  },
  'account.proposal-known': {
    title: 'Proposition déjà enregistrée',
    detail: 'Une autre proposition porte déjà cet identifiant.',
    status: 409,
  },
  'account.no-such-proposal': {
    title: 'Proposition introuvable',
    detail: 'Cette proposition n’existe pas ou a déjà reçu une réponse.',
    status: 404,
  },
  'account.two-persons': {
    title: 'Deux personnes requises',
    detail: 'Ce changement se propose, et une autre personne l’approuve.',
    status: 403,
  },
  'account.same-person': {
    title: 'Deux personnes requises',
    detail: 'Celui qui propose un rôle ne peut pas l’approuver.',
    status: 403,
  },
  'account.own-role': {
    title: 'Intérêt personnel',
    detail: 'Nul ne peut proposer ni approuver ses propres rôles.',
    status: 403,
  },
});

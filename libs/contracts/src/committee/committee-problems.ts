import { catalogue } from '../problem.js';

export const committeeProblems = catalogue({
  'committee.not-found': {
    title: 'Commission introuvable',
    detail: 'Cette commission n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'committee.other-specialty': {
    title: 'Autre spécialité',
    detail: 'Cette commission est celle d’une autre spécialité.',
    status: 422,
  },
  'committee.unknown-seat': {
    title: 'Siège inconnu',
    detail: 'La composition de la commission ne prévoit pas de siège « {seat} ».',
    status: 422,
  },
  'committee.duplicate-seat': {
    title: 'Siège en double',
    detail: 'Le siège « {seat} » figure plusieurs fois dans la composition.',
    status: 422,
  },
  'committee.seat-full': {
    title: 'Siège pourvu',
    detail: 'Les {places} places du siège « {seat} » sont déjà pourvues sur cette période.',
    status: 409,
  },
  'committee.already-seated': {
    title: 'Mandat déjà en cours',
    detail: 'Cette personne a déjà un mandat dans la commission sur cette période.',
    status: 409,
  },
  'committee.chair-taken': {
    title: 'Présidence pourvue',
    detail: 'La commission a déjà une présidence sur cette période.',
    status: 409,
  },
  'committee.mandate-known': {
    title: 'Mandat déjà enregistré',
    detail: 'Un autre mandat porte déjà cet identifiant.',
    status: 409,
  },
  'committee.no-such-mandate': {
    title: 'Mandat introuvable',
    detail: 'Ce mandat n’existe pas dans la commission.',
    status: 404,
  },
  'committee.dates-reversed': {
    title: 'Dates inversées',
    detail: 'La fin du mandat ({to}) précède son début ({from}).',
    status: 422,
  },
  'committee.proposal-known': {
    title: 'Proposition déjà enregistrée',
    detail: 'Une autre proposition porte déjà cet identifiant.',
    status: 409,
  },
  'committee.no-such-proposal': {
    title: 'Proposition introuvable',
    detail: 'Cette proposition n’existe pas ou a déjà reçu une réponse.',
    status: 404,
  },
  'committee.two-persons': {
    title: 'Deux personnes requises',
    detail: 'Ce changement se propose, et une autre personne l’approuve.',
    status: 403,
  },
  'committee.same-person': {
    title: 'Deux personnes requises',
    detail: 'Celui qui propose ne peut pas approuver.',
    status: 403,
  },
  'committee.own-mandate': {
    title: 'Intérêt personnel',
    detail: 'Nul ne peut approuver son propre mandat.',
    status: 403,
  },
});

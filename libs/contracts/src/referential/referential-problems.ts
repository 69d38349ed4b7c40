import { catalogue } from '../problem.js';

export const referentialProblems = catalogue({
  'referential.other-content': {
    title: 'Version déjà publiée',
    detail:
      'La version {version} du référentiel « {specialty} » est déjà publiée avec un autre contenu : donnez un nouveau numéro à cette révision.',
    status: 409,
  },
  'referential.other-specialty': {
    title: 'Autre spécialité',
    detail: 'Cette suite de révisions est celle d’une autre spécialité.',
    status: 422,
  },
});

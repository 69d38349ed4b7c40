import { type ReferentialFile } from '@libs/referential';
import { learning, serving, source } from './invented-blocks.js';

/**
 * A third, invented référentiel: mountain guides' credits, two « paliers » numbered 10 and 20, one rule of each kind.
 * It doubles as the example of the language.
 */
export const inventedReferential: ReferentialFile = {
  specialty: { id: 'secours-montagne', label: 'Secours en montagne' },
  title: 'Référentiel inventé du secours en montagne',
  revision: { number: '1.0', printed: null, inForceFrom: null, history: [] },
  origin: { file: 'invente.txt', incomplete: true, missing: 'Tout : ce référentiel est inventé.' },
  regulations: [],
  preamble: [{ id: 'objet', heading: 'Objet', paragraphs: ['Monter, et redescendre.'] }],
  statements: [{ id: 'SM-G01', summary: 'Quatre ans', quotes: ['sur quatre ans'], readings: ['SM-03'] }],
  columns: { titles: ['Actions', 'Attendus', 'Preuves', 'Crédits'] },
  profiles: [
    { id: 'guide', label: 'Guide' },
    { id: 'medecin_de_station', label: 'Médecin de station' },
  ],
  facts: [
    { id: 'encorde', label: 'Encordé au 1er mars 2024' },
    { id: 'en_vallee', label: 'Exerce uniquement en vallée' },
    { id: 'brevet_national', label: 'Brevet national' },
    { id: 'saisonnier', label: 'Saisonnier' },
  ],
  period: {
    first: { years: 4, start: 'registration', source: source('quatre ans à compter de l’inscription') },
    derogation: {
      years: 5,
      fact: 'encorde',
      referenceDay: '2024-03-01',
      start: '2024-03-01',
      source: source('cinq ans pour les encordés', 'SM-04'),
    },
    renewal: { years: 4, start: 'day-after-end', source: source('renouvelable tous les quatre ans') },
  },
  situations: [
    {
      id: 'VALLEE',
      label: 'Exercice en vallée',
      when: [{ fact: 'en_vallee', is: true }],
      effect: 'not-concerned',
      source: source('hors vallée'),
    },
    {
      id: 'ARRET',
      label: 'Arrêt de plus d’un an',
      when: [{ interruptionYearsOver: 1 }],
      effect: 'period-ended',
      source: source('plus d’un an d’arrêt'),
    },
    {
      id: 'STATION',
      label: 'Médecin de station breveté',
      when: [{ profile: ['medecin_de_station'] }, { fact: 'brevet_national', is: true }],
      effect: 'block-waived',
      block: 20,
      usedAnswer: 'compte_pour_brevet',
      source: source('dispensé du palier 20'),
    },
    {
      id: 'SAISON',
      label: 'Saisonniers',
      when: [{ fact: 'saisonnier', is: true }],
      effect: 'not-in-source',
      source: source(null, 'SM-05'),
    },
  ],
  unknownVariant: 'ZERO_QARQ',
  weight: {
    name: 'Crédit de cordée',
    abbreviation: 'crédits',
    code: 'CREDITS_MIN',
    minimum: 12.5,
    source: source('12,5 crédits au moins'),
  },
  preferences: [
    { code: 'VARIER', warning: 'SAME_TYPE', source: source('il est souhaitable de varier') },
    { code: 'MEME_JOUR', warning: 'OVERLAP', source: source(null) },
  ],
  units: [
    { id: 'heure', label: 'heure', plural: 'heures' },
    { id: 'jour', label: 'jour', plural: 'jours', equals: { count: 8, unit: 'heure' }, occupiesDays: true },
    { id: 'nuit', label: 'nuit', plural: 'nuits', occupiesDays: true },
    { id: 'recit', label: 'récit', plural: 'récits' },
    { id: 'annee', label: 'année', plural: 'années', years: true },
    { id: 'geste', label: 'geste', plural: 'gestes' },
  ],
  questions: [
    { id: 'altitude', type: 'number', label: 'Altitude atteinte', unit: 'm' },
    {
      id: 'guide',
      type: 'choice',
      label: 'Qui encadrait ?',
      choices: [
        { id: 'bureau', label: 'Bureau des guides' },
        { id: 'ecole', label: 'École' },
        { id: 'ami', label: 'Un ami' },
      ],
    },
    { id: 'rang', type: 'number', label: 'Rang', minimum: 1 },
    { id: 'auteurs', type: 'number', label: 'Nombre d’auteurs', minimum: 1 },
    { id: 'brevet', type: 'yes-no', label: 'Breveté ?', variants: ['equipier'] },
    { id: 'interventions', type: 'number', label: 'Interventions' },
    { id: 'proche', type: 'yes-no', label: 'Pour un proche ?' },
    { id: 'compte_pour_brevet', type: 'yes-no', label: 'Déjà utilisée pour le brevet ?' },
  ],
  lists: [
    {
      id: 'refuges',
      title: 'Refuges',
      printedNumber: 'A',
      exhaustive: true,
      entries: [{ id: 'goleon', text: 'Refuge du Goléon', dates: ['2026-07-01'] }],
      source: source('liste des refuges'),
    },
  ],
  labelling: {
    criteria: [{ number: 1, text: 'Au moins 60 % en montagne', checked: true }],
    share: { minimumPercent: 60, source: source('Au moins 60 %') },
    source: source('critères'),
  },
  committee: {
    name: 'Conseil des cordées',
    title: 'Composition',
    created: null,
    members: [{ name: 'Ada PIOLET', role: 'présidente' }],
    source: source(null),
  },
  acronyms: [{ acronym: 'SM', expansion: { printed: 'Secour en montagne', corrected: 'Secours en montagne' } }],
  readings: [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `SM-0${number}`,
    effect: 'compliance' as const,
    anomaly: 'Ce que la source laisse en doute.',
    reading: 'La lecture retenue.',
  })),
  policies: [
    {
      id: 'version',
      question: 'Quelle révision juge une action ?',
      chosen: 'completion-date',
      choices: [
        { id: 'completion-date', label: 'Celle en vigueur au dernier jour de l’action' },
        { id: 'cycle-start', label: 'Celle en vigueur au début du cycle' },
      ],
      source: source(null, 'SM-06'),
    },
  ],
  blocks: [learning, serving],
};

import { type ReferentialFile } from '@libs/referential';

const source = (quote: string | null, ...readings: string[]) => ({ quote, readings });
const evidence = (honour = false, declaration = false) => ({
  items: [{ text: 'Attestation', kind: 'certificate' as const }],
  issuers: ['organisateur'],
  senders: ['médecin'],
  honour,
  declaration,
});
const eligibility = { status: 'unspecified' as const, bases: [], quotes: [] };
const variant = (id: string) => ({ id, label: id });

/** What most rows of the invented référentiel share; each row below shows one kind of rule. */
const plain = {
  expectations: [],
  evidence: evidence(),
  eligibility,
  validation: { mode: 'none' as const },
  variants: [variant('participant')],
  units: ['heure'],
  questions: [],
  minima: [],
  readings: [],
  source: source(null),
};

const perHour = (id: string, value = 1) => ({
  id,
  variants: ['participant'],
  label: 'Heure',
  value,
  unit: 'heure',
  source: source('1 crédit par heure'),
});

const flat = (id: string, value: number, variants: string[]) => ({
  id,
  variants,
  label: 'Forfait',
  value,
  unit: null,
  source: source(`${value} crédits`),
});

const learning: ReferentialFile['blocks'][number] = {
  number: 10,
  title: 'Apprendre la montagne',
  preambleTitle: null,
  aims: ['Savoir monter.'],
  minimum: { code: 'PALIER_MIN', actions: 3, source: source('Trois actions du palier 10') },
  constraints: [
    {
      code: 'SOMMETS_MIN',
      label: 'Deux actions en altitude',
      minimum: 2,
      where: { answer: 'altitude', op: '>=', value: 2000 },
      source: source('dont deux au-dessus de 2 000 mètres'),
    },
  ],
  rows: [
    {
      ...plain,
      id: 'SM-10-01',
      number: 1,
      title: { printed: 'Stage de cordé', corrected: 'Stage de cordée', reading: 'SM-01' },
      questions: ['altitude', 'guide'],
      minima: [
        {
          require: { answer: 'guide', op: 'in', value: ['bureau', 'ecole'] },
          unless: { list: ['refuges'] },
          reason: 'NOT_ELIGIBLE',
          source: source('avec un guide d’un bureau ou d’une école', 'SM-02'),
        },
        {
          require: { quantity: { unit: 'jour', op: '>=', value: 1 } },
          reason: 'MIN_NOT_MET',
          source: source('une journée au moins'),
        },
      ],
      units: ['heure', 'jour'],
      weights: [perHour('SM-10-01-a', 0.5)],
    },
    {
      ...plain,
      id: 'SM-10-02',
      number: 2,
      title: 'Récit publié',
      variants: [variant('auteur')],
      units: ['recit'],
      questions: ['rang', 'auteurs'],
      weights: [
        {
          ...flat('SM-10-02-a', 4, ['auteur']),
          unit: 'recit',
          group: 'rang',
          when: { rank: { position: 'rang', of: 'auteurs', in: [1, 'last'] } },
        },
        {
          ...flat('SM-10-02-b', 1.5, ['auteur']),
          unit: 'recit',
          group: 'rang',
          when: { rank: { position: 'rang', of: 'auteurs', in: [2, 'penultimate'] } },
        },
      ],
    },
    {
      ...plain,
      id: 'SM-10-03',
      number: 3,
      title: 'Course au préalable agréée',
      validation: { mode: 'committee', timing: 'prior', source: source('à faire agréer au préalable') },
      weights: [perHour('SM-10-03-a')],
    },
    {
      ...plain,
      id: 'SM-10-04',
      number: 4,
      title: 'Nuit en refuge',
      validation: {
        mode: 'list',
        lists: ['refuges'],
        otherwise: { timing: 'any', unasked: 'NOT_ON_LIST' },
        source: source('liste des refuges'),
      },
      units: ['nuit'],
      weights: [{ ...perHour('SM-10-04-a', 1), unit: 'nuit', per: 3 }],
    },
    {
      ...plain,
      id: 'SM-10-05',
      number: 5,
      title: 'Passage d’un col',
      validation: {
        mode: 'list',
        lists: ['refuges'],
        otherwise: { timing: 'prior', unasked: 'PENDING_VALIDATION' },
        source: source('refuges de la liste, autres à faire valider au préalable'),
      },
      weights: [perHour('SM-10-05-a')],
    },
  ],
};

const serving: ReferentialFile['blocks'][number] = {
  number: 20,
  title: 'Servir la vallée',
  preambleTitle: 'Servir sa vallée',
  aims: null,
  minimum: { code: 'PALIER_MIN', actions: 2, source: source('Deux actions du palier 20') },
  constraints: [],
  rows: [
    {
      ...plain,
      id: 'SM-20-01',
      number: 1,
      title: 'Entretien d’un sentier',
      evidence: evidence(true, false),
      variants: [
        {
          ...variant('benevole'),
          minima: [
            {
              require: { years: { op: '>=', value: 2 } },
              reason: 'MIN_NOT_MET',
              source: source('pendant deux ans au moins', 'SM-03'),
            },
          ],
        },
        { ...variant('responsable'), quote: 'Responsable du sentier' },
      ],
      units: ['annee'],
      weights: [
        { ...perHour('SM-20-01-a', 2), variants: ['benevole'], unit: 'annee' },
        { ...flat('SM-20-01-b', 5, ['responsable']), once: 'fact' },
      ],
    },
    {
      ...plain,
      id: 'SM-20-02',
      number: 2,
      title: 'Secours',
      evidence: evidence(true, true),
      variants: [variant('equipier'), variant('temoin')],
      validation: { mode: 'of-right', variants: ['equipier'], timing: 'any', source: source('équipiers de droit') },
      questions: ['interventions', 'proche'],
      minima: [
        {
          require: { answer: 'brevet', op: '==', value: true },
          variants: ['equipier'],
          reason: 'MIN_NOT_MET',
          source: source('équipier breveté'),
        },
      ],
      weights: [
        {
          ...flat('SM-20-02-a', 1, ['equipier', 'temoin']),
          group: 'secours',
          once: 'cycle',
        },
        {
          ...flat('SM-20-02-b', 3, ['equipier', 'temoin']),
          group: 'secours',
          once: 'cycle',
          when: { answer: 'interventions', op: '>', value: 10 },
          unless: { answer: 'proche', op: '==', value: true },
        },
      ],
    },
    {
      ...plain,
      id: 'SM-20-03',
      number: 3,
      title: 'Service hors catalogue',
      offList: true,
      validation: { mode: 'off-list', timing: 'any', evaluation: true, source: source('évalué par le conseil') },
      variants: [variant('hors_liste')],
      committeeWeight: true,
      weights: [{ ...perHour('SM-20-03-a'), variants: ['hors_liste'] }],
    },
    {
      ...plain,
      id: 'SM-20-04',
      number: 4,
      title: 'Geste pour la vallée',
      evidence: evidence(true, true),
      variants: [variant('eau'), variant('bois')],
      units: ['geste'],
      weights: [
        { ...flat('SM-20-04-z', 1, []), label: 'Règle générale' },
        { ...flat('SM-20-04-a', 1, ['eau']), once: 'variant' },
        { ...flat('SM-20-04-b', 1, ['bois']), once: 'variant' },
      ],
    },
  ],
};

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

import { type ReferentialFile } from '@libs/referential';

export const source = (quote: string | null, ...readings: string[]) => ({ quote, readings });
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

export const learning: ReferentialFile['blocks'][number] = {
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

export const serving: ReferentialFile['blocks'][number] = {
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

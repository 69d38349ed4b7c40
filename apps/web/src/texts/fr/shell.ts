/** The frame around every screen. */
export const shellTexts = {
  skip: 'Aller au contenu',
  nav: 'Navigation principale',
  menu: 'Menu',
  home: 'Délibéré, accueil',
  account: 'Compte de {{name}}',
  actingAs: 'Vous agissez comme',
  theme: 'Apparence',
  themes: { light: 'Claire', dark: 'Sombre', auto: 'Celle de l’appareil' },
  signOut: 'Se déconnecter',
  search: 'Aller à…',
  searchShortcut: 'Ctrl K',
  accessibility: 'Accessibilité : non conforme',
  apiDocs: 'Documentation de l’interface de programmation',
  footer: 'Délibéré complète la téléprocédure nationale et l’Ordre ; il ne les remplace pas.',
  palette: {
    placeholder: 'Un écran, une action…',
    nothing: 'Rien de ce nom.',
    screens: 'Écrans',
    actions: 'Actions',
  },
  help: {
    open: 'Raccourcis du clavier',
    intro: 'Aucun raccourci n’est nécessaire : tout se fait aussi à la souris et par la touche de tabulation.',
    always: 'Toujours actifs',
    here: 'Sur cet écran',
    hereOff: 'Sur cet écran, une fois les raccourcis d’une seule touche activés',
    keys: 'Touches',
    effect: 'Effet',
    palette: 'Ouvrir la recherche d’écrans et d’actions (⌘ K sur un Mac)',
    help: 'Afficher cette aide',
    escape: 'Échap',
    close: 'Fermer une fenêtre',
    go: 'Aller à « {{screen}} »',
    byKey: 'Ouvrir cette aide par la touche « ? »',
    single: 'Activer les raccourcis d’une seule touche',
    singleWhy: 'À laisser désactivés avec une commande vocale ou un lecteur d’écran qui emploie ces touches.',
  },
  signIn: {
    title: 'La certification périodique, expliquée',
    lead: 'Délibéré dit à chaque médecin ce qui lui manque et pourquoi, instruit ce que le référentiel soumet à la commission, et garde de chaque décision une trace que personne ne peut réécrire.',
    button: 'Se connecter',
    others: 'Toutes les autres personnes de ce rôle',
    demo: 'Dans la démonstration, toutes les personnes sont fictives et entrent sans mot de passe.',
  },
  expired: {
    title: 'Votre session a expiré',
    detail:
      'Par sécurité, une session sans activité se ferme. Votre saisie est gardée : vous la retrouverez ici après la connexion.',
    button: 'Se reconnecter',
    soon: 'Votre session se ferme dans moins de deux minutes.',
    stay: 'Rester connecté',
  },
  offline: 'Vous êtes hors connexion. Ce qui est affiché peut dater ; ce que vous saisissez est gardé.',
  notFound: {
    title: 'Page introuvable',
    detail: 'Cette adresse ne mène à rien, ou à quelque chose qui n’est plus là.',
    back: 'Revenir à l’accueil',
  },
  noRight: {
    title: 'Cet écran ne vous est pas ouvert',
    detail: 'Votre rôle, « {{role}} », n’y donne pas accès.',
    switch: 'Agir comme « {{role}} »',
  },
  statement: {
    title: 'Déclaration d’accessibilité',
    scope:
      'Délibéré s’engage à rendre cette application accessible conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration concerne l’application web de Délibéré.',
    state: 'État de conformité',
    stateText:
      'L’application est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, faute d’un audit. Elle est conçue d’après ses critères et ceux des règles WCAG 2.2, niveau AA ; seul un audit dira dans quelle mesure elle les respecte.',
    tests: 'Essais menés',
    testsText:
      'Des essais automatiques ouvrent chaque écran pour chaque rôle qui y a accès, dans les états que nous lui connaissons (chargement, erreur, liste vide ou longue, boîte de dialogue, perte de connexion, fin de session), en thème clair et en thème sombre, sur 320 et 1 280 pixels de large, puis à 200 %, page entière et texte seul. L’outil axe-core y cherche les défauts qu’il sait voir, d’après les règles WCAG 2.2 de niveau AA et les tests du RGAA ; d’autres essais vérifient que rien ne dépasse ni n’est coupé, la réduction des animations, la taille des cibles, l’ordre et la visibilité du focus, y compris avec des couleurs imposées par le système. Les parcours principaux sont aussi refaits au clavier seul. Une campagne entière a été menée le 22 novembre 2026, et les défauts qu’elle a montrés ont été corrigés ; quand le texte seul est à 200 %, des tableaux larges défilent dans leur cadre. Une sélection de ces essais est refaite à chaque modification, et un défaut trouvé la fait rejeter. De tels essais voient environ un tiers des critères ; les lecteurs d’écran n’ont pas encore été éprouvés par des personnes qui s’en servent.',
    content: 'Contenus non accessibles',
    contentText:
      'Les justificatifs déposés par les médecins et les organismes de formation sont affichés tels qu’ils ont été reçus ; leur accessibilité dépend de qui les a produits.',
    method: 'Établissement de cette déclaration',
    methodText:
      'Cette déclaration a été établie le 22 novembre 2026 par l’équipe qui développe l’application. Aucun audit n’a encore été mené.',
    contact: 'Retour d’information et contact',
    contactText:
      'Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez au secrétariat de votre conseil national professionnel : il vous orientera vers une alternative accessible ou vous transmettra le contenu sous une autre forme.',
    appeal: 'Voies de recours',
    appealText:
      'Si vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par son formulaire en ligne, auprès de son délégué dans votre région, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
} as const;

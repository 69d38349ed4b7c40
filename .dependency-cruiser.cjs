// Folders may import the folders of the lines above theirs, and a library only through its index.
const lines = [
  ['kernel', 'configuration', 'embedded-postgres'],
  ['contracts'],
  ['referential'],
  ['compliance'],
  ['domain'],
  ['access', 'event-store', 'evidence'],
  ['application'],
  ['read-models', 'workflows', 'identity'],
  ['system'],
];
const upwards = lines.flatMap((libs, line) =>
  libs.map((lib) => ({
    name: `${lib}-imports-only-above`,
    comment: `libs/${lib} may import only the libraries of the lines above it (docs/ARCHITECTURE.md).`,
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: { path: '^(libs|apps)/', pathNot: `^libs/(${[...lines.slice(0, line).flat(), lib].join('|')})/` },
  })),
);

module.exports = {
  forbidden: [
    ...upwards,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-deep-imports',
      comment: 'A library is entered by its index (its testing entry serves specs only).',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: ['^$1/$2/', '^libs/[^/]+/src/testing/'] },
    },
    {
      name: 'testing-only-in-specs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.ts$', '/testing/'] },
      to: { path: '/testing/' },
    },
    {
      name: 'no-import-of-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-imports-contracts-only',
      comment: 'What runs in a browser knows of us what the contracts say, and the calendar.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps)/', pathNot: '^(libs/(contracts|kernel)/|apps/web/)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      // What is read as text and runs in a page is imported by nobody.
      from: { orphan: true, pathNot: ['\\.spec\\.ts$', 'main\\.ts$', '\\.d\\.ts$', '^apps/web/', '/in-page/'] },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      // The web application is bundled when it is built: at run time it depends on nothing.
      from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.ts$', '/testing/', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

const swc = (moduleType) => [
  '@swc/jest',
  {
    swcrc: false,
    // A global set-up is loaded as CommonJS and imports ES modules itself.
    module: { type: moduleType, ignoreDynamic: true },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

// Two CommonJS leaves that jest can only load as ES modules on Node 20 once they are transformed.
const leaf = '(content-disposition|cookie)';

const project = (displayName, suffix, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`**/*.${suffix}.ts`],
  testPathIgnorePatterns:
    suffix === 'spec' ? ['/node_modules/', '\\.(int|e2e|browser)\\.spec\\.ts$'] : ['/node_modules/'],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^@libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc('es6'), [`/node_modules/${leaf}/.+\\.js$`]: swc('commonjs') },
  transformIgnorePatterns: [`/node_modules/(?!(.+/node_modules/)?${leaf}/)`],
  ...extra,
});

// One PostgreSQL for all the tests that need one.
const postgres = {
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
};

// One application for all the tests in a browser, and the browser.
const application = {
  globalSetup: '<rootDir>/test/browser/support/start-application.ts',
  globalTeardown: '<rootDir>/test/browser/support/stop-application.ts',
};

export default {
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  projects: [
    project('unit', 'spec'),
    project('int', 'int.spec', postgres),
    project('e2e', 'e2e.spec', postgres),
    project('browser', 'browser.spec', application),
  ],
};

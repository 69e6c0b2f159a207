const shared = {
  testEnvironment: 'node',
  rootDir: __dirname,
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.(t|[cm]?j)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|oidc-provider|modern-tar|@graphql-hive/router-runtime)/)',
  ],
  moduleNameMapper: {
    '^@kiezgraph/(kernel|gateway|infra)/(.*)$': '<rootDir>/$1/src/$2',
    '^@kiezgraph/(actors|cooperations|funding|events|reports)/(.*)$': '<rootDir>/subgraphs/$1/src/$2',
  },
};

const inTests = names => names.map(name => `<rootDir>/tests/${name}`);

/**
 * Unit tests sit beside their code; tests/ holds what no single package can prove.
 * The tests on the whole platform share one PostgreSQL server, which only starts when one of them is run.
 */
module.exports = {
  // Jest leaves one core to a person at the keyboard; half of what these tests do is waiting for PostgreSQL.
  maxWorkers: '100%',
  // What a file leaves behind in a worker adds up over a hundred files.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      ...shared,
      displayName: 'parts',
      roots: [
        '<rootDir>/kernel',
        '<rootDir>/subgraphs',
        '<rootDir>/gateway',
        '<rootDir>/infra',
        ...inTests(['checks', 'gateway']),
      ],
    },
    {
      ...shared,
      displayName: 'platform',
      roots: inTests(['isolation', 'acts', 'graph', 'differential', 'backup', 'upgrade']),
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      roots: inTests(['e2e']),
      setupFilesAfterEnv: ['<rootDir>/tests/e2e/patience.ts'],
    },
  ],
};

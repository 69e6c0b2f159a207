/** Unit tests sit beside their code; tests/ holds what no single package can prove. */
module.exports = {
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: ['<rootDir>/kernel', '<rootDir>/subgraphs', '<rootDir>/gateway', '<rootDir>/infra', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '^.+\\.(t|m?j)s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2023' }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|oidc-provider|edtf)/)'],
  moduleNameMapper: {
    '^@kiezgraph/(kernel|gateway|infra)/(.*)$': '<rootDir>/$1/src/$2',
    '^@kiezgraph/(actors|cooperations|funding|events|reports)/(.*)$': '<rootDir>/subgraphs/$1/src/$2',
  },
};

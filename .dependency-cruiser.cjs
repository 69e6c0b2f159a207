/**
 * Who may import whom. tests/checks/directions.test.ts plants one violation of every rule:
 * a new rule here needs a line there. Within a subgraph a type may be named upwards; what runs may not.
 */
const OURS = '^(kernel|subgraphs|gateway|infra|dashboard|cli|tests|questions)/';
const SUBGRAPH = '^subgraphs/[^/]+/src/';
const TEST = '[.]test[.]ts$';
/** A file of a concept: cooperation-end.ts, an act, has no second word after a dot. */
const ACT = `${SUBGRAPH}(?!foreign/|migrations/)[^/]+/[^/.]+-[^/.]+[.]ts$`;
const kind = (...names) => `${SUBGRAPH}.*[.](${names.join('|')})[.]ts$`;
const TOP = `${SUBGRAPH}(main|schema)[.]ts$`;

const forbidden = [
  {
    name: 'no-subgraph-to-subgraph',
    comment: 'A subgraph is deployed alone. What it needs of another it asks through the graph.',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'subgraph-only-to-kernel',
    comment: 'A subgraph stands on the kernel and knows neither gateway nor clients nor the tools around it.',
    from: { path: SUBGRAPH, pathNot: TEST },
    to: { path: '^(gateway|infra|dashboard|cli|tests|questions)/' },
  },
  {
    name: 'kernel-knows-nobody',
    comment: 'The kernel knows no noun of the domain and imports nothing of ours.',
    from: { path: '^kernel/', pathNot: TEST },
    to: { path: OURS, pathNot: '^kernel/' },
  },
  {
    name: 'gateway-only-to-kernel',
    comment: 'The gateway knows the subgraphs by the supergraph alone, so each can live behind HTTP.',
    from: { path: '^gateway/', pathNot: TEST },
    to: { path: OURS, pathNot: '^(gateway|kernel)/' },
  },
  {
    name: 'migrations-are-frozen',
    comment: 'A migration must do next year what it did today: it imports nothing of ours.',
    from: { path: '/migrations/', pathNot: ['/migrations/index[.]ts$', TEST] },
    to: { path: OURS },
  },
  {
    name: 'migrations-know-types-only',
    comment: 'Plain SQL in classes; of the packages only the type of a migration is needed.',
    from: { path: '/migrations/', pathNot: TEST },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'clients-know-generated-types-only',
    comment: 'Dashboard and cli are clients of the public API like any other.',
    from: { path: '^(dashboard|cli)/' },
    to: { path: OURS, pathNot: ['^$1/', '/generated/', '^questions/'] },
  },
  {
    name: 'main-and-schema-are-on-top',
    comment: 'main → schema → resolver: what lies below does not know how it is put together.',
    from: { path: SUBGRAPH, pathNot: [`${SUBGRAPH}(main|schema)[.]`, TEST] },
    to: { path: TOP },
  },
  {
    name: 'schema-does-not-know-main',
    comment: 'The schema is printed and tested without anything being started.',
    from: { path: `${SUBGRAPH}schema[.]ts$` },
    to: { path: `${SUBGRAPH}main[.]ts$` },
  },
  {
    name: 'only-schema-knows-resolvers',
    comment: 'Acts, loaders, repositories and rows do not know which field asked.',
    from: { path: [ACT, kind('loader', 'repository', 'entity', 'policy', 'type', 'input')] },
    to: { path: kind('resolver') },
  },
  {
    name: 'act-is-above-repository',
    comment: 'A query, a row or a policy that calls an act would start a unit of work inside another.',
    from: { path: kind('loader', 'repository', 'entity', 'policy') },
    to: { path: ACT, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'repository-is-above-entity',
    comment:
      'act and loader → repository → entity: a repository takes the transaction and calls nothing above it.',
    from: { path: kind('repository') },
    to: { path: kind('loader', 'policy'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'entity-is-a-row',
    comment: 'A row knows other rows, and neither who asks for it nor how it is shown.',
    from: { path: kind('entity') },
    to: { path: kind('repository', 'loader', 'policy', 'type'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'policy-is-pure',
    comment: 'Who may do what is judged from a viewer and a row in sight, without a statement.',
    from: { path: kind('policy') },
    to: { path: ['^kernel/src/db/', kind('repository', 'loader'), 'node_modules/(typeorm|pg|dataloader)/'] },
  },
  {
    name: 'nobody-imports-tests',
    comment: 'What runs in production does not lean on what only tests need.',
    from: { path: OURS, pathNot: ['^tests/', TEST] },
    to: { path: ['^tests/(?!generated/)', TEST] },
  },
  {
    name: 'no-development-package-in-production',
    comment: 'npm ci --omit=dev must be enough to run the platform.',
    from: { path: '^(kernel|subgraphs|gateway)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'no-undeclared-package',
    comment: 'Every package used stands in package.json; what comes along by chance goes by chance.',
    from: { path: OURS, pathNot: ['^tests/', TEST] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-built-file',
    comment: 'Sources import sources; dist/ is what the compiler leaves behind.',
    from: { path: OURS },
    to: { path: '(^|/)dist/', pathNot: 'node_modules/' },
  },
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one, or lack a third. Types may point both ways.',
    from: { path: OURS },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that leads nowhere fails at start.',
    from: { path: OURS },
    // The types of generated documents come from a package that holds types only.
    to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
  },
].map(rule => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['[.]data/', '[.]test-data/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'types'],
    },
  },
};

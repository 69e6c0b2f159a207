import { checkRows, LIMITS } from '@kiezgraph/kernel/graphql/limits';
import { buildSchema, parse } from 'graphql';
import { Preparation } from './prepare';

const schema = buildSchema(`
  type District { name: String areas: [Area] }
  type Area { name: String district: District neighbours(first: Int): AreaConnection }
  type AreaConnection { nodes: [Area] edges: [AreaEdge] }
  type AreaEdge { node: Area }
  type Query { districts: [District] areas(first: Int): AreaConnection }
`);

const check = (query: string, variables: Record<string, unknown> = {}): void => {
  const { root } = new Preparation(schema, new Map()).operation(parse(query), undefined, variables);
  checkRows(root, variables, LIMITS);
};
const nested = (levels: number): string =>
  levels === 0 ? 'name' : `areas { district { ${nested(levels - 1)} } }`;

test('a register can be read two lists deep', () => {
  expect(() => check(`{ districts { ${nested(2)} } }`)).not.toThrow();
});

test('lists of lists of lists are refused, though they have no pages', () => {
  expect(() => check(`{ districts { ${nested(3)} } }`)).toThrow('höchstens 100000 Einträge');
});

test('what is asked side by side adds up', () => {
  const fields = Array.from({ length: 20 }, (_, index) => `f${index}: districts { ${nested(2)} }`);
  expect(() => check(`{ ${fields.join(' ')} }`)).toThrow('höchstens 100000 Einträge');
});

test('the entries of a page count once, not as a list of their own', () => {
  expect(() =>
    check('{ areas(first: 20000) { nodes { name } edges { node { district { name } } } } }'),
  ).not.toThrow();
  expect(() =>
    check('{ areas(first: 100) { nodes { neighbours(first: 100) { nodes { name } } } } }'),
  ).not.toThrow();
});

test('pages multiply', () => {
  const pages = (outer: number, inner: number): string =>
    `{ areas(first: ${outer}) { nodes { neighbours(first: ${inner}) { nodes { name } } } } }`;
  expect(() => check('{ areas(first: 20000) { nodes { name } } }')).not.toThrow();
  expect(() => check('{ areas(first: 20001) { nodes { name } } }')).toThrow('„first“');
  expect(() => check(pages(100, 200))).not.toThrow();
  expect(() => check(pages(100, 201))).toThrow('„first“');
});

test('a list counts for every entry of the page above it', () => {
  const page = (first: number): string =>
    `{ areas(first: ${first}) { nodes { district { areas { name } } } } }`;
  expect(() => check(page(4000))).not.toThrow();
  expect(() => check(page(5000))).toThrow('höchstens 100000 Einträge');
});

test('a page counts what a variable says, and 20 where nothing is said', () => {
  const query = 'query Q($n: Int) { areas(first: $n) { nodes { neighbours { nodes { name } } } } }';
  expect(() => check(query, { n: 1000 })).not.toThrow();
  expect(() => check(query, { n: 1001 })).toThrow('„first“');
  const unsaid = (levels: number): string =>
    levels === 0 ? 'name' : `neighbours { nodes { ${unsaid(levels - 1)} } }`;
  expect(() => check(`{ areas { nodes { ${unsaid(2)} } } }`)).not.toThrow();
  expect(() => check(`{ areas { nodes { ${unsaid(3)} } } }`)).toThrow('„first“');
});

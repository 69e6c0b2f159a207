import { buildSchema, parse } from 'graphql';
import { checkRows } from './limits';
import { Preparation } from './prepare';

const schema = buildSchema(`
  type District { name: String areas: [Area] }
  type Area { name: String district: District }
  type AreaConnection { nodes: [Area] }
  type Query { districts: [District] areas(first: Int): AreaConnection }
`);

const check = (query: string): void => {
  const { root } = new Preparation(schema, new Map()).operation(parse(query), undefined, {});
  checkRows(root, {});
};
const nested = (levels: number): string =>
  levels === 0 ? 'name' : `areas { district { ${nested(levels - 1)} } }`;

test('a register can be read two lists deep', () => {
  expect(() => check(`{ districts { ${nested(2)} } }`)).not.toThrow();
});

test('lists of lists of lists are refused, though they have no pages', () => {
  expect(() => check(`{ districts { ${nested(3)} } }`)).toThrow('more than 100000 entries');
});

test('what is asked side by side adds up', () => {
  const fields = Array.from({ length: 20 }, (_, index) => `f${index}: districts { ${nested(2)} }`);
  expect(() => check(`{ ${fields.join(' ')} }`)).toThrow('more than 100000 entries');
});

test('the nodes of a page count once', () => {
  expect(() => check('{ areas(first: 100) { nodes { name district { name } } } }')).not.toThrow();
});

test('pages multiply', () => {
  expect(() => check('{ areas(first: 20001) { nodes { name } } }')).toThrow('"first"');
});

import { recordId } from '../support/give';
import { SUBGRAPHS } from '../support/migrations';
import { openPlatform, type Platform } from '../support/platform';

/** Who asks a subgraph directly for what is no entity there is told so; nothing has failed, and nothing is logged. */
let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const ENTITIES = 'query E($list: [_Any!]!) { _entities(representations: $list) { __typename } }';
const entities = (subgraph: string, ...list: unknown[]) => platform.askAt(subgraph, null, ENTITIES, { list });
const REFUSED = { extensions: { code: 'BAD_USER_INPUT', field: 'representations' } };

test.each<[string, unknown]>([
  ['of a type that is not there', { __typename: 'Foo' }],
  ['of a type that is no entity', { __typename: 'UserError' }],
  ['of a type that is no object', { __typename: 'Node' }],
  ['without a type', { id: 'x' }],
  ['whose type is no text', { __typename: { a: 1 } }],
  ['whose type is inherited', { __typename: '__proto__' }],
  ['that is no object', 'Actor'],
  ['that is a list', [[]]],
  ['whose key is no text', { __typename: 'Office', ref: { a: 1 } }],
  ['whose id is null', { __typename: 'Actor', id: null }],
])('a representation %s', async (_, representation) => {
  for (const subgraph of SUBGRAPHS) {
    const { errors } = await entities(subgraph, { __typename: 'Office', ref: '1' }, representation);
    expect([subgraph, errors]).toEqual([subgraph, [expect.objectContaining(REFUSED)]]);
  }
  expect(platform.log).toEqual([]);
});

test('an entity of another subgraph only', async () => {
  const contribution = { __typename: 'Contribution', id: recordId('Contribution', 1) };
  expect((await entities('actors', contribution)).errors).toEqual([expect.objectContaining(REFUSED)]);
  expect(platform.log).toEqual([]);
});

test('a key that is none finds nothing, and what is an entity is found', async () => {
  for (const subgraph of SUBGRAPHS) {
    const types = ['Actor', 'Office', 'QmArea', 'District'];
    const keys = ['', 'x', '-1', '1e99', '99999999999', '\u0000', '1:none'];
    for (const [type, ref] of types.flatMap(each => keys.map(key => [each, key] as const)))
      expect([subgraph, type, ref, (await entities(subgraph, { __typename: type, ref })).errors]).toEqual([
        subgraph,
        type,
        ref,
        undefined,
      ]);
  }
  const { data } = await entities('actors', { __typename: 'Office', ref: '1' });
  expect(data._entities).toEqual([{ __typename: 'Office' }]);
});

import { ACTOR_PAGE, idOf, PAGE, type BenchQuestion } from './question';

/** One hop: a page of one list. */
export const LIST: BenchQuestion = {
  name: 'list',
  title: 'a page of 20 actors',
  query: `query List { actors(first: ${PAGE}) { nodes { id name kind } } }`,
  sql: ACTOR_PAGE,
  answer: rows => ({
    actors: { nodes: rows.map(row => ({ id: idOf('Actor', row), name: row['name'], kind: row['kind'] })) },
  }),
};

import type { ClientBase } from 'pg';
import { CATALOGUE } from './catalogue';

interface Line {
  place: string;
  statement: string;
}

/** Byte by byte, so that two databases made alike print alike. */
const inOrder = (question: string): string =>
  `select place, statement from (${question}) line order by place collate "C", statement collate "C"`;

/**
 * The schema of a migrated database as text: roles, schemas, types, routines, and each table with its constraints,
 * indexes, policies, triggers and grants. For reading and for comparing, not for restoring.
 */
export const dumpSchema = async (client: ClientBase): Promise<string> => {
  // with an empty path every name is printed with its schema
  await client.query(`select set_config('search_path', '', false)`);
  const places = new Map<string, string[]>();
  for (const question of CATALOGUE) {
    const { rows } = await client.query<Line>(inOrder(question));
    for (const { place, statement } of rows) places.set(place, [...(places.get(place) ?? []), statement]);
  }
  return [...places].map(([place, statements]) => `-- ${place}\n${statements.join('\n')}`).join('\n\n');
};

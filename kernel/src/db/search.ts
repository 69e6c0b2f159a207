import { checkLine } from '../input-check';
import { BadInputError } from '../graphql/errors';
import type { Sort } from '../graphql/connection';

/** Best match first; only where a list is searched. */
export const BEST_MATCH: Sort = {
  name: 'BEST_MATCH',
  expression: 'found.rank',
  type: 'bigint',
  descending: true,
};

/**
 * Joins `row` to what the search functions of its tables find (procedure `app.searchable`); `place` is the place of the
 * words among the values, such as `$1`. A row that several of them find counts once, by its best rank.
 */
export const joinFound = (functions: readonly string[], place: string): string =>
  `join (select hit.office_id, hit.id, max(hit.rank) as rank
     from (${functions.map(name => `select * from ${name}(${place}::text)`).join(' union all ')}) hit
     group by hit.office_id, hit.id) found on found.office_id = row.office_id and found.id = row.id`;

/** The words of a search as a list's filter has them; nothing to search for is no condition. */
export const searchArgument = (field: string, words: string | null | undefined): string | null => {
  if (words === null || words === undefined || words === '') return null;
  const fault = checkLine(field, words);
  if (fault) throw new BadInputError(fault.message, field);
  return words;
};

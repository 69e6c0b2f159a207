import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { searchArgument } from '@kiezgraph/kernel/db/search';

/** What of the register is searched: public texts of some hundred rows. */
const TEXTS = { office: 'name', qm_area: `name || ' ' || coalesce(description, '')` } as const;

/** The numbers of the rows that hold all the words of a search, umlauts and case aside; signs are no words and find nothing. Null without a search. */
export const foundInRegister = async (
  db: OfficeDatabase,
  table: keyof typeof TEXTS,
  search: string | null | undefined,
): Promise<ReadonlySet<number> | null> => {
  const words = searchArgument('filter.search', search);
  if (words === null) return null;
  const rows = await db.read(em =>
    em.query<{ id: number }[]>(
      `select id from register.${table} where app.fold($1) <> '' and not exists (
         select from unnest(string_to_array(app.fold($1), ' ')) word where strpos(app.fold(${TEXTS[table]}), word) = 0)`,
      [words.slice(0, 200)],
    ),
  );
  return new Set(rows.map(({ id }) => id));
};

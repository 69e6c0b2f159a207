import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { ProgressBar } from '../progress-bar';
import { actorPartsPart } from './actor-parts';
import { actorsPart } from './actors';
import { callsPart } from './calls';
import { contributionsPart } from './contributions';
import { cooperationsPart } from './cooperations';
import { eventsPart } from './events';
import { withoutIndexes } from './indexes';
import { GROUNDWORK, type NetworkPart, type NetworkSize } from './groundwork';
import { networksPart } from './networks';
import { projectsPart } from './projects';
import { registerPart } from './register';
import { seriesPart } from './series';

const CHUNK = 5_000;

// Later parts point at earlier ones.
const PARTS = [
  registerPart,
  actorsPart,
  actorPartsPart,
  networksPart,
  cooperationsPart,
  contributionsPart,
  projectsPart,
  callsPart,
  seriesPart,
  eventsPart,
];

const loadPart = async (client: Client, part: NetworkPart, bar: ProgressBar): Promise<void> => {
  // Several statements take no parameters.
  if (part.count === 1) return void (await client.query(`${part.sql}; analyze bench.office`));
  for (let from = 1; from <= part.count; from += CHUNK) {
    const to = Math.min(part.count, from + CHUNK - 1);
    await client.query(part.sql, [from, to]);
    bar.advance(part.name, to - from + 1);
  }
  await client.query('analyze bench.office, bench.actor');
};

/** Tells networks apart, by their size and by what is loaded; a kept one is used again only for the same. */
export const networkMark = (size: NetworkSize): string => {
  const loaded = PARTS.map(make => make(size).sql).join(';');
  return `${JSON.stringify(size)} ${createHash('sha256').update(GROUNDWORK).update(loaded).digest('hex').slice(0, 12)}`;
};

/** Fills an empty, migrated database. Triggers rest: what they would compute is written consistently. */
export const loadNetwork = async (
  databaseUrl: string,
  size: NetworkSize,
  bar: ProgressBar,
): Promise<void> => {
  const parts = PARTS.map(make => make(size));
  bar.begin(parts.reduce((sum, { count }) => sum + count, 0));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set work_mem = '64MB'; set jit = off");
    await client.query(GROUNDWORK);
    await withoutIndexes(
      client,
      async () => {
        for (const part of parts) await loadPart(client, part, bar);
      },
      () => bar.end('rows are there; indexes and statistics'),
    );
    await client.query('drop schema bench cascade');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
};

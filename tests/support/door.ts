import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import type { TestDatabase } from './database';
import type { Person } from './person';

/** What a subgraph's process signs for `app.enter`; a test may spoil any part of it. */
export interface Pass {
  readonly text: string;
  readonly mac: string;
}

/** Signs as the platform's own process does, with the installation's key. */
export const signedPass = (
  database: TestDatabase,
  subgraph: string,
  person: Person | null,
  changes: Record<string, unknown> = {},
): Pass => {
  const key = database.secrets.keys[0]?.id ?? '';
  const text = JSON.stringify({
    key,
    subgraph,
    expires: Math.floor(Date.now() / 1000) + 60,
    issuer: person?.issuer,
    subject: person?.subject,
    email: person?.email,
    service: person === null,
    granted: [],
    ...changes,
  });
  return {
    text,
    mac: createHmac('sha256', database.secrets.derive('viewer', key))
      .update(`identity:${text}`)
      .digest('hex'),
  };
};

const ENTER = 'select app.enter($1, $2, $3) as held';

/** A transaction as the product begins one, with raw SQL inside: what injected SQL could do. Always rolled back. */
export const inside = async <T>(client: Client, pass: Pass, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    await client.query(ENTER, [pass.text, pass.mac, 'attack-00000000']);
    return await work();
  } finally {
    await client.query('rollback');
  }
};

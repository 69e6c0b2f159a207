import { createHash } from 'node:crypto';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from, to } from 'pg-copy-streams';
import type { TableRows } from './manifest';
import type { DataTable } from './tables';

/** So that one value has one text, on whichever server. */
const ONE_TEXT = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local search_path = ''; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

/** Prepares a transaction for reading or writing rows; a long copy is not a hanging one. */
export const speakOneText = async (client: ClientBase): Promise<void> => void (await client.query(ONE_TEXT));

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Copies a table out, always in the same order, and tells what it was. */
export const copyOut = async (
  client: ClientBase,
  { name, quoted, columns, order }: DataTable,
  into: readonly Writable[] = [nowhere()],
): Promise<TableRows> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = client.query(
    to(`copy (select ${columns.join(', ')} from ${quoted} order by ${order.join(', ')}) to stdout`),
  );
  const measured = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline([source, measured, ...into]);
  return { name, columns: [...columns], rows: source.rowCount, bytes, sha256: hash.digest('hex') };
};

export const copyIn = async (
  client: ClientBase,
  { quoted, columns }: DataTable,
  content: readonly (Readable | Transform)[],
): Promise<void> => {
  const sink = client.query(from(`copy ${quoted} (${columns.join(', ')}) from stdin`));
  await pipeline([...content, sink]);
};

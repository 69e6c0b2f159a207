import { z } from 'zod';
import { LocalFault } from '../local/fault';

/** Counts up when an older product could not read what a newer one writes. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';

/** One line per file, as sha256sum writes and checks it. */
export const CHECKSUMS = 'SHA256SUMS';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const tableRows = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** Of the rows as COPY writes them, before they are compressed. */
  bytes: count,
  sha256,
});

/** What a table held, to the byte. */
export type TableRows = z.infer<typeof tableRows>;

const manifest = z.object({
  format: z.literal(FORMAT),
  product: z.string(),
  madeAt: z.iso.datetime(),
  database: z.string(),
  migrations: z.record(z.string(), z.array(z.string())),
  tables: z.array(tableRows),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifest>;

export const fileOf = (table: string): string => `${table}.copy.gz`;

/** Reads a manifest whose checksum is right already: what is wrong with it then is that another product wrote it. */
export const readManifest = (text: string): Manifest => {
  const found = JSON.parse(text) as { format?: number; product?: string };
  if ((found.format ?? 0) > FORMAT)
    throw new LocalFault(
      `The backup has format ${found.format}, written by version ${found.product}; this version reads up to ${FORMAT}. Restore it with that version or a later one.`,
    );
  const parsed = manifest.safeParse(found);
  if (!parsed.success)
    throw new LocalFault(`${MANIFEST} is not that of a backup: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

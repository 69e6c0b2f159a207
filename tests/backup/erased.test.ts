import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeBackup } from '@kiezgraph/infra/backup/write-backup';
import { giveContact } from '../support/give-contact';
import { openPlatform, type Platform } from '../support/platform';

let platform: Platform;
let folder: string;

beforeAll(async () => {
  platform = await openPlatform();
  folder = mkdtempSync(join(tmpdir(), 'kiezgraph-erased-'));
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

/** All that a backup made now holds, as text. */
const backedUp = async (name: string): Promise<string> => {
  const target = join(folder, name);
  await writeBackup(platform.database.url, target);
  return readdirSync(target)
    .filter(file => file.endsWith('.gz'))
    .map(file => gunzipSync(readFileSync(join(target, file))).toString('utf8'))
    .join('\n');
};

test('whoever was erased is in no backup made afterwards, and the trace of the erasure is', async () => {
  const office = await platform.give.office();
  const contact = await giveContact(platform.give, office, {
    input: { name: 'Quirina Beispiel', email: 'quirina@people.example', phone: '030 123 45 67' },
  });
  const values = ['Quirina', 'quirina@people.example', '030 123 45 67'];
  const before = await backedUp('before');
  expect(values.filter(value => before.includes(value))).toEqual(values);
  await platform.give.act(
    office.lead,
    'contactErase',
    { contactId: contact.id, expectedVersion: contact.version, reason: 'REQUEST' },
    'contact',
    'id',
  );
  const after = await backedUp('after');
  expect(values.filter(value => after.includes(value))).toEqual([]);
  expect(after).toContain('REQUEST');
});

import { existsSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '@kiezgraph/kernel/config';
import { LocalFault } from '../local/fault';
import { Progress } from '../local/progress';
import { run } from '../local/run';
import { lendToRead } from './database';
import { isArchive } from './files';
import { unlessInterrupted } from './interrupted';
import { typedPath } from './typed-path';
import { growing, sizeOf, writeBackup } from './write-backup';

const USAGE = `Usage: npm run backup -- --to FOLDER|FILE.tar

Writes all data as of one moment, from the running or the stopped platform: every record of every office with its
history, the register, the members. The database is that of DATABASE_URL, or else the embedded one in DATA_DIR.
The files are of mode 0600 and hold personal data: encrypt what leaves the machine. sha256sum -c SHA256SUMS checks
a folder. Not in it: DATA_DIR/secrets.json; where the data are restored, that machine's own secrets count.
`;

const backup = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (!values.to) throw new LocalFault(USAGE.split('\n')[0] ?? '');
  const target = typedPath(values.to);
  if (existsSync(target)) throw new LocalFault(`${target} is there already; choose another name.`);
  const progress = new Progress();
  const lent = await lendToRead(readConfig(process.env));
  const tidyUp = async (): Promise<void> => {
    for (const path of growing(target)) rmSync(path, { recursive: true, force: true });
    await lent.giveBack();
  };
  const manifest = await unlessInterrupted(tidyUp, () =>
    writeBackup(lent.url, target, line => progress.say(line)),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
  const packed = isArchive(target) ? ` in ${sizeOf(statSync(target).size)}` : '';
  progress.say(`${target}: ${manifest.tables.length} tables, ${rows} rows, ${sizeOf(bytes)}${packed}.`);
};

run(backup);

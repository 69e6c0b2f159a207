import { parseArgs } from 'node:util';
import { readConfig } from '@kiezgraph/kernel/config';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { markDemoLoaded } from '../local/demo';
import { LocalFault, makeFolder } from '../local/fault';
import { readMigrations } from '../local/parts';
import { Progress } from '../local/progress';
import { run } from '../local/run';
import { lendToWrite } from './database';
import { filesOf } from './files';
import { unlessInterrupted } from './interrupted';
import { typedPath } from './typed-path';
import { restoreBackup } from './restore-backup';

const USAGE = `Usage: npm run restore -- --from FOLDER|FILE.tar [--replace DATABASE]

Brings a backup back, on this machine or another, into a database that holds no office: that of DATABASE_URL, or else
the embedded one in DATA_DIR, which is made where there is none. The platform must be stopped. Checksums are compared
before anything is changed and again afterwards; it is all of the backup or nothing. A backup of an older version is
migrated to this one. --replace with the database's name puts the backup in the place of everything in it.
`;

const restore = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      replace: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (!values.from) throw new LocalFault(USAGE.split('\n')[0] ?? '');
  const from = typedPath(values.from);
  filesOf(from);
  const config = readConfig(process.env);
  const progress = new Progress();
  makeFolder(config.dataDir);
  const secrets = openSecrets(config.dataDir);
  const subgraphs = await readMigrations();
  const lent = await lendToWrite(config);
  await unlessInterrupted(lent.giveBack, async () => {
    const say = (line: string): void => progress.say(line);
    const options = { databaseUrl: lent.url, secrets, subgraphs, from, replace: values.replace, say };
    await restoreBackup(options);
    // What was restored is what counts: the next start must not load the demo's facts over it.
    await markDemoLoaded(config.dataDir, lent.url);
  });
  progress.say('Restored. Keys and passwords are those of this installation; npm start goes on from here.');
};

run(restore);

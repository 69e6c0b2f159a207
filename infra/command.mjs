// `npm test`, `npm run check`, `npm run token` …: a command of package.json, with what it needs installed and compiled.
import { isCompiled, prepare, runScript } from './prepare.mjs';

/** Commands that must see the code as it is now. */
const FRESH = {
  test: 'node_modules/jest/bin/jest.js',
  check: 'infra/dist/check/main.js',
  generate: 'infra/dist/generate/main.js',
  release: 'infra/dist/generate/release.js',
  fuzz: 'infra/dist/fuzz/main.js',
  bench: 'infra/dist/bench/main.js',
};

/** Small commands beside the running platform: compiled when they never were. */
const SMALL = {
  token: 'infra/dist/local/token.js',
  accounts: 'infra/dist/local/accounts.js',
  migrate: 'infra/dist/deployment/migrate.js',
  backup: 'infra/dist/backup/backup.js',
  restore: 'infra/dist/backup/restore.js',
};

const [name, ...args] = process.argv.slice(2);
const script = FRESH[name] ?? SMALL[name];
if (!script) {
  const known = Object.keys({ ...FRESH, ...SMALL }).join(', ');
  throw new Error(`There is no command ${name}; there are ${known}.`);
}
if (name in FRESH || !isCompiled(script)) prepare();
await runScript(script, args);

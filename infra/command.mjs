// `npm run token`, `npm run accounts`, `npm run migrate`: a small command, compiled when it never was.
import { isCompiled, prepare, runScript } from './prepare.mjs';

const SCRIPTS = {
  token: 'infra/dist/local/token.js',
  accounts: 'infra/dist/local/accounts.js',
  migrate: 'infra/dist/deployment/migrate.js',
};

const [name, ...args] = process.argv.slice(2);
const script = SCRIPTS[name];
if (!script) throw new Error(`There is no command ${name}; there are ${Object.keys(SCRIPTS).join(', ')}.`);
if (!isCompiled(script)) prepare();
await runScript(script, args);

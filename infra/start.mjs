// `npm start`: installs and builds what is missing, then starts the platform.
import { prepare, runScript } from './prepare.mjs';

const node = prepare();
await runScript('infra/dist/local/start.js', process.argv.slice(2), node);

// Installs and builds what is missing, then runs a compiled script under the right Node. Plain JavaScript without
// packages, because on a fresh clone there are none yet, and because it must run under whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_NODE = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lock = join(root, 'package-lock.json');
const stamp = join(modules, '.kiezgraph-lock');
// Not to stdout: what a command prints there may be read by a program.
const say = line => process.stderr.write(`${line}\n`);

const fail = line => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const hashOfLock = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** Whether node_modules was made from the lock file as it is today. */
const isInstalled = () => {
  const made = join(modules, '.package-lock.json');
  if (!existsSync(made)) return false;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(made).mtimeMs) {
    return readFileSync(stamp, 'utf8') === hashOfLock();
  }
  return statSync(made).mtimeMs >= statSync(lock).mtimeMs;
};

const remember = () => {
  try {
    writeFileSync(stamp, hashOfLock());
  } catch {
    // an installation that may not be written to is not ours to mark
  }
};

const install = () => {
  say('Pakete installieren (npm ci, etwa eine Minute) …');
  const [command, before] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const { status, error } = spawnSync(
    command,
    [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (error) fail(`npm can not be run (${error.message}); install Node with npm.`);
  if (status !== 0) fail('npm ci failed; its message stands above.');
};

/** The Node that came with the packages, else the one that runs this. */
const nodeToUse = () => {
  const carried = join(modules, '.bin', 'node');
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NEEDED_NODE) return process.execPath;
  if (existsSync(carried)) return carried;
  return fail(
    `Node ${NEEDED_NODE} is needed, this is ${process.versions.node}, and no newer one is carried for this system.`,
  );
};

/** Compiles what has changed; a fraction of a second when nothing has. */
const build = node => {
  const compiler = join(modules, 'typescript-native', 'bin', 'tsc');
  // An image for production carries the compiled code and no compiler.
  if (!existsSync(compiler)) return;
  const begun = Date.now();
  const { status } = spawnSync(node, [compiler, '-b'], { cwd: root, stdio: ['inherit', 2, 2] });
  if (status !== 0) fail('The code does not compile; the faults stand above.');
  say(`Programm übersetzt (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
};

/** Installs when the lock file is newer than the packages, and compiles; gives the Node to use. */
export const prepare = () => {
  if (!isInstalled()) install();
  remember();
  const node = nodeToUse();
  build(node);
  return node;
};

/** Whether a script was compiled at some time; enough for commands that only ask the running platform. */
export const isCompiled = script => existsSync(join(root, script)) && isInstalled();

/** Runs a compiled script in this process if its Node is right, else under the one that came with the packages. */
export const runScript = async (script, args, node = nodeToUse()) => {
  const path = join(root, script);
  if (node === process.execPath) {
    process.argv = [process.execPath, path, ...args];
    await import(pathToFileURL(path));
    return;
  }
  // The channel lets the platform notice when this process is killed.
  const child = spawn(node, [path, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
};

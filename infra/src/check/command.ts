import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs a program of the project under the Node this process runs on; returns what it said if it failed. */
export const runNode = (root: string, ...words: string[]): Promise<string[]> =>
  new Promise(done => {
    const { FORCE_COLOR: _, ...environment } = process.env;
    const options = { cwd: root, env: { ...environment, NO_COLOR: '1' } };
    const child = spawn(process.execPath, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', fault => done([fault.message]));
    child.on('close', code =>
      done(code === 0 ? [] : [said.trim() || `${words.join(' ')} ended with ${code}.`]),
    );
  });

/** The same for a program that a package brings along. */
export const runTool = (root: string, tool: string, ...words: string[]): Promise<string[]> =>
  runNode(root, join(root, 'node_modules/.bin', tool), ...words);

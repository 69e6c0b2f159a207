import { readFileSync } from 'node:fs';
import { round } from './figures';

/** A CPU profile as V8 writes it. */
interface CpuProfile {
  readonly nodes: readonly {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface ProfilePart {
  readonly name: string;
  readonly percent: number;
}

export interface ProfileFigures {
  readonly busySeconds: number;
  /** By package, or by our own folder. */
  readonly parts: readonly ProfilePart[];
  readonly functions: readonly ProfilePart[];
}

const SOCKET_WRITE = /^write(v|Buffer|Utf8String|Latin1String)$/;
const OWN = /\/(kernel|gateway|infra|subgraphs\/\w+)\/dist\//;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/g;

/** What a frame belongs to: the innermost package, our own part, or the runtime. */
const partOf = (functionName: string, url: string): string => {
  if (functionName === '(garbage collector)') return 'garbage collector';
  if (url === '' && SOCKET_WRITE.test(functionName)) return 'writing to sockets (native)';
  if (url === '') return functionName === '(program)' ? 'native code (program)' : 'built-in functions of V8';
  const packages = [...url.matchAll(PACKAGE)];
  const own = OWN.exec(url)?.[1];
  if (own && packages.every(([, name]) => name?.startsWith('@kiezgraph/'))) return `our ${own}`;
  return packages.at(-1)?.[1] ?? (url.startsWith('node:') ? `Node ${url.split('/')[0]}` : url);
};

const heaviest = (times: Map<string, number>, total: number, count: number): ProfilePart[] =>
  [...times.entries()]
    .sort(([, left], [, right]) => right - left)
    .slice(0, count)
    .map(([name, time]) => ({ name, percent: round((time / total) * 100, 1) }));

/** Adds up the self time of a profile; time in which nothing ran is left out. */
export const readProfile = (file: string): ProfileFigures => {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const byId = new Map(nodes.map(node => [node.id, node.callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = byId.get(id) ?? { functionName: '', url: '', lineNumber: 0 };
    if (functionName === '(idle)') return;
    const time = timeDeltas[index] ?? 0;
    total += time;
    const part = partOf(functionName, url);
    const place =
      url === ''
        ? functionName
        : `${functionName || '(anonymous)'}  ${part}  ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    parts.set(part, (parts.get(part) ?? 0) + time);
    functions.set(place, (functions.get(place) ?? 0) + time);
  });
  return {
    busySeconds: round(total / 1e6),
    parts: heaviest(parts, total, 10),
    functions: heaviest(functions, total, 12),
  };
};

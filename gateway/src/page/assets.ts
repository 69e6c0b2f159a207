import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { send } from '../http/answer';

/** From src/ as from dist/: the browser's scripts are served as they were written. */
const FOLDER = join(__dirname, '../../src/page/assets');

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

type Source = () => Promise<string>;

const ours =
  (name: string): Source =>
  () =>
    readFile(join(FOLDER, name), 'utf8');

type GraphiqlPart = 'js' | 'css' | 'editorWorkerService' | 'jsonWorker' | 'graphqlWorker';

/** GraphiQL comes from its package, eight megabytes of it: loaded when the first person opens the page. */
const graphiql =
  (part: GraphiqlPart): Source =>
  async () =>
    (await import('@graphql-yoga/render-graphiql/graphiql'))[part];

const SOURCES: Record<string, [type: string, source: Source]> = {
  'sign-in.js': [SCRIPT, ours('sign-in.js')],
  'signed-in.js': [SCRIPT, ours('signed-in.js')],
  'start.js': [SCRIPT, ours('start.js')],
  'kiezgraph.css': [STYLE, ours('kiezgraph.css')],
  'graphiql.js': [SCRIPT, graphiql('js')],
  'graphiql.css': [STYLE, graphiql('css')],
  'editor.worker.js': [SCRIPT, graphiql('editorWorkerService')],
  'json.worker.js': [SCRIPT, graphiql('jsonWorker')],
  'graphql.worker.js': [SCRIPT, graphiql('graphqlWorker')],
};

/** The addresses of Monaco's workers, by the names that Monaco gives them. */
export const WORKERS = {
  editorWorkerService: '/page/editor.worker.js',
  json: '/page/json.worker.js',
  graphql: '/page/graphql.worker.js',
};

interface Asset {
  type: string;
  zipped: Buffer;
  tag: string;
}

const load = async ([type, source]: [string, Source]): Promise<Asset> => {
  const zipped = await promisify(gzip)(await source());
  return { type, zipped, tag: `"${createHash('sha256').update(zipped).digest('base64url').slice(0, 20)}"` };
};

const sendAsset = async (request: IncomingMessage, response: ServerResponse, asset: Asset): Promise<void> => {
  const headers = { 'cache-control': 'no-cache', etag: asset.tag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === asset.tag) {
    response.writeHead(304, headers).end();
  } else if (request.headers['accept-encoding']?.includes('gzip')) {
    send(response, 200, { ...headers, 'content-type': asset.type, 'content-encoding': 'gzip' }, asset.zipped);
  } else {
    send(response, 200, { ...headers, 'content-type': asset.type }, await promisify(gunzip)(asset.zipped));
  }
};

/** The files of the pages, by path: read, packed and tagged once. */
export const assetRoutes = (): [
  string,
  (request: IncomingMessage, response: ServerResponse) => Promise<void>,
][] =>
  Object.entries(SOURCES).map(([name, source]) => {
    let asset: Promise<Asset> | undefined;
    return [
      `/page/${name}`,
      async (request, response) => sendAsset(request, response, await (asset ??= load(source))),
    ];
  });

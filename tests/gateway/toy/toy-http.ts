import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ToyExecute } from './toy-graph';

/** A toy subgraph behind HTTP; `headers` keeps what arrived with each request. */
export interface ToyHttp {
  url: string;
  headers: Record<string, string | string[] | undefined>[];
  close(): Promise<void>;
}

/** Serves a toy subgraph on a free port. */
export const serveToy = async (execute: ToyExecute): Promise<ToyHttp> => {
  const headers: ToyHttp['headers'] = [];
  const server = createServer(async (request, response) => {
    headers.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const { authorization } = request.headers;
    const answer = await execute({
      query,
      variables,
      headers: { ...(authorization ? { authorization } : {}) },
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    headers,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
};

import { createServer, type RequestListener, type Server } from 'node:http';

/** Somebody else listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(readonly port: number) {
    super(`Port ${port} is taken; stop what listens there, or set PORT to another.`);
  }
}

/** A server on one port, on one address or on both of this machine. */
export interface Listening {
  /** No new connections; those open are ended once they have been answered. */
  close(): Promise<void>;
}

/** How long an answer under way may take when the server closes. */
const PATIENCE_MS = 5_000;
const THIS_MACHINE = ['127.0.0.1', '::1'];
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

const open = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 does without the second address.
      if (host === '::1' && NO_SUCH_ADDRESS.includes(error.code ?? '')) resolve();
      else reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, host, () => resolve());
  });

const shut = (server: Server): Promise<void> =>
  new Promise(resolve => {
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Listens on `host`, or else on IPv4 and IPv6 of this machine only: browsers try both for `localhost`. */
export const listenOn = async (handle: RequestListener, port: number, host?: string): Promise<Listening> => {
  const servers: Server[] = [];
  const close = async (): Promise<void> => void (await Promise.all(servers.map(shut)));
  for (const address of host ? [host] : THIS_MACHINE) {
    const server = createServer(handle);
    servers.push(server);
    try {
      await open(server, port, address);
    } catch (error) {
      await close();
      throw error;
    }
  }
  return { close };
};

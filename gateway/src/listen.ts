import { createServer, type RequestListener, type Server } from 'node:http';

/** It can not be listened there, for a reason a person can act upon: one sentence. */
export class CannotListen extends Error {
  override readonly name: string = 'CannotListen';
}

/** Somebody else listens on the port; `setting` is where another one is said. */
export class PortTaken extends CannotListen {
  override readonly name = 'PortTaken';

  constructor(
    readonly port: number,
    setting = 'PORT',
  ) {
    super(`Port ${port} is taken; stop what listens there, or set ${setting} to another.`);
  }
}

/** A server on one port, on one address or on both of this machine. */
export interface Listening {
  /** No new connections; those open are ended once they have been answered. */
  close(): Promise<void>;
}

/** How long an answer under way may take when the server closes: as long as the gateway drains. */
const PATIENCE_MS = 10_000;
/** Longer than a client or a proxy before us keeps a connection, so that none is used while it is being closed. */
const KEEP_ALIVE_MS = 65_000;
const THIS_MACHINE = ['127.0.0.1', '::1'];
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];
const NO_SUCH_NAME = ['ENOTFOUND', 'EAI_AGAIN'];

const reasonOf = (error: NodeJS.ErrnoException, port: number, host: string, setting: string): Error => {
  const code = error.code ?? '';
  if (code === 'EADDRINUSE') return new PortTaken(port, setting);
  if (code === 'EACCES')
    return new CannotListen(`Port ${port} is for root only; set ${setting} to 1024 or above.`);
  if (NO_SUCH_ADDRESS.includes(code) || NO_SUCH_NAME.includes(code))
    return new CannotListen(`${host} is no address of this machine; set HOST to one, or leave it out.`);
  return error;
};

const open = (server: Server, port: number, host: string, setting: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 does without the second address.
      if (host === '::1' && NO_SUCH_ADDRESS.includes(error.code ?? '')) resolve();
      else reject(reasonOf(error, port, host, setting));
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
export const listenOn = async (
  handle: RequestListener,
  port: number,
  host?: string,
  setting = 'PORT',
): Promise<Listening> => {
  const servers: Server[] = [];
  const close = async (): Promise<void> => void (await Promise.all(servers.map(shut)));
  for (const address of host ? [host] : THIS_MACHINE) {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle);
    servers.push(server);
    try {
      await open(server, port, address, setting);
    } catch (error) {
      await close();
      throw error;
    }
  }
  return { close };
};

/** Where a process of this machine finds what listens on `host`. */
export const reachedAt = (host: string | undefined): string => {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

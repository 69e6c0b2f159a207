import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { refuse, send } from './answer';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id';
import { allowOrigins } from './cross-origin';
import { gatewayMetrics, isFromThisMachine, serveMetrics } from './metrics';

/** Answers one kind of request. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
) => Promise<void> | void;

/** What the front hands requests to. */
export interface FrontOptions {
  graphql: Route;
  /** Pages and their files, by path. */
  pages: ReadonlyMap<string, Route>;
  /** What is not ready; empty when all of it is. */
  notReady: () => Promise<readonly string[]>;
  /** Metrics have a port of their own. */
  metricsElsewhere: boolean;
  logger: Logger;
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

const isForBrowser = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');

/** Every way into the gateway: finds the route, counts, logs one line per request, and answers whatever goes wrong. */
export class Front {
  private readonly metrics = gatewayMetrics();
  private readonly idle: (() => void)[] = [];
  private inFlight = 0;

  constructor(private readonly options: FrontOptions) {}

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const correlationId = correlationIdOf(request);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const [route, serve] = this.find(request, path);
    response.setHeader(CORRELATION_HEADER, correlationId);
    this.watch(request, response, route, correlationId);
    Promise.resolve()
      .then(() => serve(request, response, correlationId))
      .catch((error: unknown) => {
        this.options.logger.error({ err: error, correlationId }, 'a request failed');
        const message = 'Es ist ein unerwarteter Fehler aufgetreten.';
        refuse(request, response, 500, { code: 'INTERNAL_SERVER_ERROR', message, correlationId });
      });
  };

  /** Resolves when the last request in flight has been answered. */
  async drained(): Promise<void> {
    if (this.inFlight > 0) await new Promise<void>(resolve => this.idle.push(resolve));
  }

  private find(request: IncomingMessage, path: string): [string, Route] {
    const page = this.options.pages.get(path);
    if (page && (path !== '/graphql' || isForBrowser(request))) return ['page', page];
    if (path === '/graphql') return ['graphql', this.graphql];
    if (path === '/healthcheck') return ['health', (_, response) => send(response, 200, TEXT, 'ok')];
    if (path === '/readiness') return ['health', (_, response) => this.readiness(response)];
    if (path === '/metrics' && !this.options.metricsElsewhere && isFromThisMachine(request))
      return ['metrics', serveMetrics];
    if (path === '/' && isForBrowser(request)) {
      return ['page', (_, response) => send(response, 302, { ...TEXT, location: '/graphql' }, '')];
    }
    return [
      'unknown',
      (_, response) => send(response, 404, TEXT, 'Nicht gefunden. Die API liegt unter /graphql.'),
    ];
  }

  private readonly graphql: Route = (request, response, correlationId) =>
    allowOrigins(request, response) ? undefined : this.options.graphql(request, response, correlationId);

  private async readiness(response: ServerResponse): Promise<void> {
    const missing = await this.options.notReady();
    send(
      response,
      missing.length ? 503 : 200,
      TEXT,
      missing.length ? `not ready: ${missing.join(', ')}` : 'ok',
    );
  }

  private watch(
    request: IncomingMessage,
    response: ServerResponse,
    route: string,
    correlationId: string,
  ): void {
    const startedAt = performance.now();
    this.inFlight += 1;
    this.metrics.inFlight.inc();
    response.once('close', () => {
      this.inFlight -= 1;
      this.metrics.inFlight.dec();
      const milliseconds = Math.round(performance.now() - startedAt);
      const status = response.writableFinished ? response.statusCode : 499;
      this.metrics.requests.inc({ route, status: String(status) });
      this.metrics.seconds.observe({ route }, milliseconds / 1000);
      const line = { correlationId, method: request.method, route, status, milliseconds };
      this.options.logger[route === 'health' || route === 'metrics' ? 'debug' : 'info'](line, 'request');
      if (this.inFlight === 0) this.idle.splice(0).forEach(resolve => resolve());
    });
  }
}

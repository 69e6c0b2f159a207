import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, register } from 'prom-client';
import { send } from './answer';

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Instruments {
  requests: Counter<'route' | 'status'>;
  seconds: Histogram<'route'>;
  inFlight: Gauge;
}

let instruments: Instruments | undefined;

/** The default registry belongs to the process, so it is filled once, whoever asks. */
export const gatewayMetrics = (registry: Registry = register): Instruments => {
  if (instruments) return instruments;
  if (!registry.getSingleMetric('process_cpu_user_seconds_total'))
    collectDefaultMetrics({ register: registry });
  const registers = [registry];
  instruments = {
    requests: new Counter({
      name: 'kiezgraph_http_requests_total',
      help: 'Requests answered, by route and HTTP status.',
      labelNames: ['route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'kiezgraph_http_request_duration_seconds',
      help: 'How long requests took.',
      labelNames: ['route'],
      buckets: BUCKETS,
      registers,
    }),
    inFlight: new Gauge({
      name: 'kiezgraph_http_requests_in_flight',
      help: 'Requests being answered.',
      registers,
    }),
  };
  return instruments;
};

const HERE = /^(::ffff:)?127\.|^::1$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether somebody on this machine asks, and not a proxy on it for somebody elsewhere. */
export const isFromThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  HERE.test(socket.remoteAddress ?? '') && !FORWARDED.some(name => name in headers);

/** Answers with the metrics in Prometheus' text form. */
export const serveMetrics = async (_request: IncomingMessage, response: ServerResponse): Promise<void> =>
  send(response, 200, { 'content-type': register.contentType }, await register.metrics());

/** The whole of a port that has nothing but metrics. */
export const metricsOnly = (request: IncomingMessage, response: ServerResponse): void =>
  request.url === '/metrics'
    ? void serveMetrics(request, response)
    : send(response, 404, { 'content-type': 'text/plain' }, 'Only /metrics is here.');

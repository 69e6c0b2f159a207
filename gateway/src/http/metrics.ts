import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, register } from 'prom-client';

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

/** The metrics in Prometheus' text form. */
export const metricsText = async (): Promise<{ type: string; body: string }> => ({
  type: register.contentType,
  body: await register.metrics(),
});

import type { RequestListener } from 'node:http';
import { Client } from 'pg';
import type { Subgraph } from '@kiezgraph/kernel/server/subgraph';
import type { TokenVerifier } from '@kiezgraph/kernel/token';
import { Stopwatch } from './stopwatch';

/** The layers a question passes through, outermost first. */
export const LAYERS = ['handle', 'gatewayToken', 'subgraph', 'subgraphToken', 'database'] as const;
export type Layer = (typeof LAYERS)[number];
export type LayerTimes = Record<Layer, { milliseconds: number; pieces: number }>;

/** Watches put around the platform's parts from outside; the platform knows nothing of them. */
export class LayerWatches {
  private readonly watches = Object.fromEntries(LAYERS.map(layer => [layer, new Stopwatch()])) as Record<
    Layer,
    Stopwatch
  >;

  take(): LayerTimes {
    return Object.fromEntries(LAYERS.map(layer => [layer, this.watches[layer].take()])) as LayerTimes;
  }

  verifier(layer: 'gatewayToken' | 'subgraphToken', verifier: TokenVerifier): TokenVerifier {
    return { verify: authorization => this.watches[layer].time(() => verifier.verify(authorization)) };
  }

  subgraph({ execute }: Pick<Subgraph, 'execute'>): Pick<Subgraph, 'execute'> {
    return { execute: request => this.watches.subgraph.time(() => execute(request)) };
  }

  handle(handle: RequestListener): RequestListener {
    return (request, response) => {
      this.watches.handle.begin();
      response.once('finish', () => this.watches.handle.end());
      handle(request, response);
    };
  }

  /** Every statement of every connection, with BEGIN, entering and COMMIT. */
  database(): void {
    const watch = this.watches.database;
    const query = Client.prototype.query as (...given: unknown[]) => unknown;
    Client.prototype.query = function (this: Client, ...given: unknown[]) {
      const asked = query.apply(this, given);
      if (!(asked instanceof Promise)) return asked;
      watch.begin();
      const ended = (): void => watch.end();
      asked.then(ended, ended);
      return asked;
    } as typeof Client.prototype.query;
  }
}

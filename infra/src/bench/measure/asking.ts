import { Agent, request } from 'node:http';

/** A client of the graph that keeps its connections. */
export class Asking {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections = 1,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The answer's text; anything but a whole answer is a fault of the benchmark. */
  ask(query: string, authorization: string | undefined): Promise<string> {
    const body = JSON.stringify({ query });
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'content-length': Buffer.byteLength(body),
      ...(authorization ? { authorization } : {}),
    };
    return new Promise((resolve, reject) => {
      const asked = request(this.url, { method: 'POST', agent: this.agent, headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200 && !text.includes('"errors":')) resolve(text);
          else reject(new Error(`The platform answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

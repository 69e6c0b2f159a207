import { buildSchema } from 'graphql';
import type { ValueSupplier } from './argument-values';
import { fuzz, type FuzzOutcome } from './fuzz';
import { harvest, supplierOf } from './known-values';
import type { Ask, FuzzAnswer } from './question';
import { createReference } from './reference';

/** A subgraph, as far as the reference needs it. */
export interface AskedSubgraph {
  execute(request: {
    query: string;
    variables: Record<string, unknown>;
    headers: { authorization?: string };
  }): Promise<object>;
}

/** Who asks: the header that proves it, if any, and a name for the report. */
export interface FuzzViewer {
  name: string;
  authorization: string | undefined;
}

export interface ComparePlatformOptions {
  supergraph: string;
  publicSchema: string;
  subgraphs: Readonly<Record<string, AskedSubgraph>>;
  /** The gateway's address, asked over real HTTP. */
  gatewayUrl: string;
  viewers: readonly FuzzViewer[];
  /** Without it, the subgraphs are looked through first. */
  supply?: ValueSupplier;
  count: number;
  seed: number;
  onProgress?: (asked: number) => void;
}

const headersOf = ({ authorization }: FuzzViewer): { authorization?: string } =>
  authorization ? { authorization } : {};

const askOverHttp =
  (url: string): Ask<FuzzViewer> =>
  async (question, viewer) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headersOf(viewer),
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) });
    return (await response.json()) as FuzzAnswer;
  };

type Graph = Pick<ComparePlatformOptions, 'supergraph' | 'publicSchema' | 'subgraphs'>;

const askPlainly = ({ publicSchema, supergraph, subgraphs }: Graph): Ask<FuzzViewer> => {
  const reference = createReference(publicSchema, supergraph);
  return (question, viewer) =>
    reference(question, async (name, query, variables) => {
      const subgraph = subgraphs[name];
      if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
      const answer = await subgraph.execute({ query, variables, headers: headersOf(viewer) });
      return JSON.parse(JSON.stringify(answer)) as FuzzAnswer;
    });
};

/** Ids, cursors and words of the records at hand; looked through once, they serve several comparisons. */
export const supplyOf = async (graph: Graph, viewers: readonly FuzzViewer[]): Promise<ValueSupplier> =>
  supplierOf(await harvest(buildSchema(graph.publicSchema), askPlainly(graph), viewers));

/** Compares a running gateway with the plain reference over the same subgraphs. */
export const comparePlatform = async (options: ComparePlatformOptions): Promise<FuzzOutcome<FuzzViewer>> => {
  const { supergraph, publicSchema, subgraphs, gatewayUrl, supply, ...rest } = options;
  const graph = { supergraph, publicSchema, subgraphs };
  return fuzz({
    ...rest,
    schema: buildSchema(publicSchema),
    supply: supply ?? (await supplyOf(graph, options.viewers)),
    askGateway: askOverHttp(gatewayUrl),
    askReference: askPlainly(graph),
  });
};

/** One difference in words, for a log or a failing test. */
export const describeDifference = ({
  number,
  viewer,
  question,
  gateway,
  reference,
}: FuzzOutcome<FuzzViewer>['differences'][number]): string =>
  [
    `Question ${number} as ${viewer.name}:`,
    question.query,
    `variables ${JSON.stringify(question.variables)}`,
    `gateway   ${JSON.stringify(gateway)}`,
    `reference ${JSON.stringify(reference)}`,
  ].join('\n');

import { resolve } from 'node:path';
import { z } from 'zod';
import { isDatabase, isIssuer, officeIssuers, port, subgraphUrls } from './config-values';

/** Every setting of the platform, read once and checked in one place. */
export interface Config {
  port: number;
  /** The one address to listen on; undefined means this machine only. */
  host?: string;
  /** Where metrics are, and nothing else; undefined means beside the graph, for this machine only. */
  metricsPort?: number;
  dataDir: string;
  databaseUrl?: string;
  oidc: {
    issuer: string;
    audience: string;
    /** An office's own identity provider -> the one office it may speak for. */
    officeIssuers: Record<string, number>;
    /** No issuer is configured: the development provider is started along. */
    isLocal: boolean;
  };
  logLevel: string;
  planner: 'rust' | 'js';
  /** Where the subgraphs answer, when they are processes of their own. */
  subgraphUrls?: Record<string, string>;
  production: boolean;
}

/** How the local provider calls this platform: a resource indicator (RFC 8707) must be a URI, an audience need not. */
export const LOCAL_RESOURCE = 'urn:kiezgraph:api';

/** What a page names as `resource` when it asks the provider for a token of this platform. */
export const resourceOf = (oidc: Config['oidc']): string => (oidc.isLocal ? LOCAL_RESOURCE : oidc.audience);

/** The settings can not be used; the message lists every fault at once. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** Highest port the platform derives from PORT: the last split subgraph listens on PORT + 15. */
const HIGHEST_PORT = 65_535 - 15;

const settings = z.object({
  PORT: port(HIGHEST_PORT).default(4000),
  METRICS_PORT: port(65_535).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address to listen on, for example 0.0.0.0')
    .optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().refine(isDatabase, 'must be a postgres:// address').optional(),
  OIDC_ISSUER: z.string().refine(isIssuer, 'must be a http(s) address without query').optional(),
  OIDC_AUDIENCE: z.string().default('kiezgraph'),
  OIDC_OFFICE_ISSUERS: officeIssuers.default({}),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  PLANNER: z.enum(['rust', 'js']).default('rust'),
  SUBGRAPH_URLS: subgraphUrls.optional(),
});

type Settings = z.infer<typeof settings>;

/** The settings that could be read, each by itself. */
type Read = Partial<Settings>;

/** The ports that the platform takes itself, as distances from PORT: the local sign-in, and five subgraphs. */
const TAKEN = [0, 1, 11, 12, 13, 14, 15];

const portFaults = ({ PORT, METRICS_PORT }: Read): string[] => {
  if (PORT === undefined || METRICS_PORT === undefined || !TAKEN.includes(METRICS_PORT - PORT)) return [];
  return [`METRICS_PORT must be another port than PORT, the next one, and the ports 11 to 15 above it`];
};

const issuerFaults = (read: Read, production: boolean): string[] => {
  const ofOffices = Object.keys(read.OIDC_OFFICE_ISSUERS ?? {});
  const faults = [read.OIDC_ISSUER, ...ofOffices]
    .filter(issuer => production && issuer?.startsWith('http:'))
    .map(issuer => `${issuer} must use https when NODE_ENV=production`);
  if (read.OIDC_ISSUER && ofOffices.includes(read.OIDC_ISSUER))
    faults.push('OIDC_OFFICE_ISSUERS must not repeat OIDC_ISSUER');
  return faults;
};

/** Faults that only show when two settings are seen together; of those that could be read. */
const crossFaults = (read: Read, given: Record<string, unknown>, production: boolean): string[] => [
  ...(production && !given['OIDC_ISSUER']
    ? ['OIDC_ISSUER must be set when NODE_ENV=production: the local provider is for development only']
    : []),
  ...portFaults(read),
  ...issuerFaults(read, production),
];

const toConfig = (read: Settings, production: boolean): Config => ({
  port: read.PORT,
  host: read.HOST,
  metricsPort: read.METRICS_PORT,
  dataDir: resolve(read.DATA_DIR),
  databaseUrl: read.DATABASE_URL,
  oidc: {
    issuer: read.OIDC_ISSUER ?? `http://localhost:${read.PORT + 1}`,
    audience: read.OIDC_AUDIENCE,
    officeIssuers: read.OIDC_OFFICE_ISSUERS,
    isLocal: !read.OIDC_ISSUER,
  },
  // Whoever tries the platform in a terminal reads what happens, not every request.
  logLevel: read.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  planner: read.PLANNER,
  subgraphUrls: read.SUBGRAPH_URLS,
  production,
});

/** Each setting by itself, so that a fault of one does not hide what only shows between two others. */
const readEach = (given: Record<string, unknown>, faults: string[]): Read =>
  Object.fromEntries(
    Object.entries(settings.shape).flatMap(([name, form]) => {
      const parsed = form.safeParse(given[name]);
      if (parsed.success) return [[name, parsed.data]];
      faults.push(...parsed.error.issues.map(issue => `${name} ${issue.message}`));
      return [];
    }),
  );

/** Reads the settings from the environment; an empty value counts as not set. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const production = environment.NODE_ENV === 'production';
  const faults: string[] = [];
  const read = readEach(given, faults);
  faults.push(...crossFaults(read, given, production));
  if (faults.length > 0)
    throw new ConfigFault(`The settings can not be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`);
  return toConfig(read as Settings, production);
};

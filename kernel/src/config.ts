import { resolve } from 'node:path';
import { z } from 'zod';

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

const parsedUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
const isWeb = (text: string): boolean => ['http:', 'https:'].includes(parsedUrl(text)?.protocol ?? '');
const isDatabase = (text: string): boolean =>
  ['postgres:', 'postgresql:'].includes(parsedUrl(text)?.protocol ?? '');
/** An issuer is compared character by character, so it carries nothing that could be written in two ways. */
const isIssuer = (text: string): boolean => isWeb(text) && !/[?#\s]/.test(text);

/** `name=value,name=value`; the value must not hold a comma. The last `=` separates, for issuers with paths. */
const pairs = (text: string): [string, string][] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const at = part.lastIndexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });

const officeIssuers = z.string().transform((text, ctx) => {
  const found: Record<string, number> = {};
  for (const [issuer, office] of pairs(text)) {
    if (!isIssuer(issuer) || !/^[1-9]\d{0,8}$/.test(office)) {
      ctx.addIssue(`must look like https://idp.example=101,https://…=202, but has "${issuer}=${office}"`);
    } else if (issuer in found) {
      ctx.addIssue(`names ${issuer} twice; an issuer speaks for one office only`);
    } else found[issuer] = Number(office);
  }
  return found;
});

const subgraphUrls = z.string().transform((text, ctx) => {
  const found: Record<string, string> = {};
  for (const [name, url] of pairs(text)) {
    if (!/^[a-z]+$/.test(name) || !isWeb(url)) {
      ctx.addIssue(`must look like actors=http://host:4011,…, but has "${name}=${url}"`);
    } else found[name] = url;
  }
  return found;
});

const port = (highest: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a port number, for example 4000')
    .transform(Number)
    .refine(number => number <= highest, `must be ${highest} at most`);

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

/** Faults that only show when two settings are seen together. */
const crossFaults = (read: Settings, production: boolean): string[] => {
  const faults: string[] = [];
  if (production && !read.OIDC_ISSUER) {
    faults.push(
      'OIDC_ISSUER must be set when NODE_ENV=production: the local provider is for development only',
    );
  }
  const issuers = [read.OIDC_ISSUER, ...Object.keys(read.OIDC_OFFICE_ISSUERS)];
  if (read.METRICS_PORT === read.PORT) faults.push('METRICS_PORT must be another port than PORT');
  for (const issuer of issuers) {
    if (production && issuer?.startsWith('http:'))
      faults.push(`${issuer} must use https when NODE_ENV=production`);
  }
  if (read.OIDC_ISSUER && read.OIDC_ISSUER in read.OIDC_OFFICE_ISSUERS) {
    faults.push('OIDC_OFFICE_ISSUERS must not repeat OIDC_ISSUER');
  }
  return faults;
};

const refuse = (faults: string[]): never => {
  throw new ConfigFault(`The settings can not be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`);
};

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

/** Reads the settings from the environment; an empty value counts as not set. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const production = environment.NODE_ENV === 'production';
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    return refuse(parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`));
  }
  const faults = crossFaults(parsed.data, production);
  return faults.length > 0 ? refuse(faults) : toConfig(parsed.data, production);
};

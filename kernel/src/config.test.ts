import { resolve } from 'node:path';
import { ConfigFault, readConfig } from './config';
import { listensAt } from './config-values';

const faultOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
  return '';
};

const ADDRESSES = Object.fromEntries(
  ['actors', 'cooperations', 'funding', 'events', 'reports'].map((name, index) => [
    name,
    `http://${name}:${4011 + index}/graphql`,
  ]),
);
const urls = (changes: Record<string, string | undefined> = {}): string =>
  Object.entries({ ...ADDRESSES, ...changes })
    .filter(([, url]) => url !== undefined)
    .map(([name, url]) => `${name}=${url}`)
    .join(',');

describe('readConfig', () => {
  it('writes a line for every request in production only', () => {
    const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example' };
    expect(readConfig(production).logLevel).toBe('info');
    expect(readConfig({}).logLevel).toBe('warn');
  });

  it('has a default for everything a newcomer needs', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: undefined,
      metricsPort: undefined,
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      oidc: { issuer: 'http://localhost:4001', audience: 'kiezgraph', officeIssuers: {}, isLocal: true },
      logLevel: 'warn',
      planner: 'rust',
      subgraphUrls: undefined,
      production: false,
    });
  });

  it('gives metrics a port of their own, or none', () => {
    expect(readConfig({ METRICS_PORT: '9464' }).metricsPort).toBe(9464);
    for (const taken of ['4000', '4001', '4011', '4015'])
      expect(faultOf({ METRICS_PORT: taken })).toContain('METRICS_PORT must be another port than PORT');
    expect(readConfig({ METRICS_PORT: '4016' }).metricsPort).toBe(4016);
    expect(faultOf({ METRICS_PORT: 'x' })).toContain('METRICS_PORT must be a port number');
  });

  it('reads every setting, and takes an empty value as not set', () => {
    const config = readConfig({
      PORT: '5000',
      DATA_DIR: '/var/kiezgraph',
      DATABASE_URL: 'postgres://someone:secret@db/kiezgraph',
      OIDC_ISSUER: 'https://idp.example/realms/qm',
      OIDC_AUDIENCE: '',
      OIDC_OFFICE_ISSUERS: 'https://idp.a.example=101, https://idp.b.example/x=202,',
      LOG_LEVEL: 'debug',
      PLANNER: 'js',
      SUBGRAPH_URLS: urls(),
      NODE_ENV: 'production',
    });
    expect(config.oidc).toEqual({
      issuer: 'https://idp.example/realms/qm',
      audience: 'kiezgraph',
      officeIssuers: { 'https://idp.a.example': 101, 'https://idp.b.example/x': 202 },
      isLocal: false,
    });
    expect(config).toMatchObject({ port: 5000, dataDir: '/var/kiezgraph', planner: 'js', production: true });
    expect(config.subgraphUrls).toEqual(ADDRESSES);
  });

  it('lists all faults at once and never repeats a database password', () => {
    const message = faultOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:secret@db',
      OIDC_ISSUER: 'idp.example',
      OIDC_OFFICE_ISSUERS: 'https://idp.a.example=zero',
      LOG_LEVEL: 'loud',
      PLANNER: 'quick',
    });
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'OIDC_ISSUER',
      'OIDC_OFFICE_ISSUERS',
      'LOG_LEVEL',
      'PLANNER',
    ]) {
      expect(message).toContain(`\n  ${name} `);
    }
    expect(message).not.toContain('secret');
  });

  it('tells a fault of one setting and a fault between two others at once', () => {
    const message = faultOf({ LOG_LEVEL: 'loud', METRICS_PORT: '4000', NODE_ENV: 'production' });
    for (const fault of ['LOG_LEVEL', 'METRICS_PORT must be another', 'OIDC_ISSUER must be set'])
      expect(message).toContain(`\n  ${fault}`);
    // What was given, but wrongly, is not called missing.
    expect(faultOf({ OIDC_ISSUER: 'idp.example', NODE_ENV: 'production' })).not.toContain('must be set');
  });

  it('knows every subgraph, and where it listens', () => {
    const faults = (changes: Record<string, string | undefined>): string =>
      faultOf({ SUBGRAPH_URLS: urls(changes) });
    expect(faults({})).toBe('');
    expect(faults({ actors: 'http://[::1]:80/behind/graphql' })).toBe('');
    expect(faults({ actor: 'http://actors:4011/graphql' })).toContain('names "actor", but the subgraphs are');
    expect(faults({ reports: undefined, events: undefined })).toContain('lacks events, reports');
    expect(faults({ events: ADDRESSES['reports'] })).toContain('two subgraphs the address');
    expect(faultOf({ SUBGRAPH_URLS: `${urls()},actors=http://actors:4021/graphql` })).toContain(
      'actors twice',
    );
    for (const wrong of [
      'http://actors/graphql',
      'http://[::1]/graphql',
      'actors:4011',
      'http://actors:4011/',
      'http://a:4011/graphql?x',
    ])
      expect(faults({ actors: wrong })).toContain('with a port, but has');
    expect(listensAt('http://actors:4011/graphql')).toEqual({ hostname: 'actors', port: 4011 });
    expect(listensAt('http://[::1]:80/graphql')).toEqual({ hostname: '::1', port: 80 });
  });

  it('refuses an office that no token can name', () => {
    expect(faultOf({ OIDC_OFFICE_ISSUERS: 'https://a.example=99999' })).toBe('');
    expect(faultOf({ OIDC_OFFICE_ISSUERS: 'https://a.example=100000' })).toContain('99999');
  });

  it('refuses the local provider and plain http in production', () => {
    expect(faultOf({ NODE_ENV: 'production' })).toContain('OIDC_ISSUER must be set');
    expect(faultOf({ NODE_ENV: 'production', OIDC_ISSUER: 'http://idp.example' })).toContain('https');
  });

  it('lets an issuer speak for one office only', () => {
    expect(faultOf({ OIDC_OFFICE_ISSUERS: 'https://a.example=101,https://a.example=102' })).toContain(
      'twice',
    );
    expect(
      faultOf({ OIDC_ISSUER: 'https://a.example', OIDC_OFFICE_ISSUERS: 'https://a.example=1' }),
    ).toContain('must not repeat');
  });
});

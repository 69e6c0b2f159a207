import { resolve } from 'node:path';
import { ConfigFault, readConfig } from './config';

const faultOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
  return '';
};

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
    expect(faultOf({ METRICS_PORT: '4000' })).toContain('METRICS_PORT must be another port than PORT');
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
      SUBGRAPH_URLS: 'actors=http://actors:4011,funding=http://funding:4013',
      NODE_ENV: 'production',
    });
    expect(config.oidc).toEqual({
      issuer: 'https://idp.example/realms/qm',
      audience: 'kiezgraph',
      officeIssuers: { 'https://idp.a.example': 101, 'https://idp.b.example/x': 202 },
      isLocal: false,
    });
    expect(config).toMatchObject({ port: 5000, dataDir: '/var/kiezgraph', planner: 'js', production: true });
    expect(config.subgraphUrls).toEqual({ actors: 'http://actors:4011', funding: 'http://funding:4013' });
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

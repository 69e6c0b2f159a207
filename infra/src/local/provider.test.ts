import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { demoAccounts } from '../demo/accounts';
import { nearNames } from './near-names';
import { openProvider, PAGE_CLIENT, type LocalProvider, type ProviderOptions } from './provider';
import { readProviderSecrets } from './provider-secrets';
import { tokenOfAccount, tokenOfService } from './sign-in';

const dataDir = mkdtempSync(join(tmpdir(), 'kiezgraph-provider-'));
let options: ProviderOptions;
let provider: LocalProvider;
const printed = jest.spyOn(console, 'warn');

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
const verifier = () =>
  createTokenVerifier({ issuer: provider.issuer, audience: 'kiezgraph', officeIssuers: {}, isLocal: true });
const signIn = () => ({
  issuer: provider.issuer,
  clientId: PAGE_CLIENT,
  redirectUri: `http://localhost:${options.gatewayPort}/signed-in`,
});

beforeAll(async () => {
  options = { port: await freePort(), gatewayPort: 4000, dataDir, audience: 'kiezgraph', production: false };
  provider = await openProvider(options);
});
afterAll(async () => {
  await provider.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the local provider', () => {
  it('signs an account in by authorisation code with PKCE; its token is good and outlives a restart', async () => {
    const token = await tokenOfAccount(signIn(), 'pankstrasse.lead');
    const identity = await verifier().verify(`Bearer ${token}`);
    expect(identity).toMatchObject({
      subject: 'pankstrasse.lead',
      email: 'pankstrasse.lead@kiezgraph.example',
      isService: false,
      granted: [],
    });
    const seconds = ((identity?.expiresAt.getTime() ?? 0) - Date.now()) / 1000;
    expect(Math.round(seconds / 60)).toBe(60);
    await provider.close();
    provider = await openProvider(options);
    expect(await verifier().verify(`Bearer ${token}`)).toBeTruthy();
  });

  it('gives a program a token by client credentials', async () => {
    const secret = readProviderSecrets(dataDir)?.clients['pankstrasse.dashboard'] ?? '';
    const token = await tokenOfService(provider.issuer, 'pankstrasse.dashboard', secret);
    const identity = await verifier().verify(`Bearer ${token}`);
    expect(identity).toMatchObject({ subject: 'pankstrasse.dashboard', isService: true });
    expect(identity?.email).toBeUndefined();
    await expect(tokenOfService(provider.issuer, 'pankstrasse.dashboard', 'wrong')).rejects.toThrow(
      'no token',
    );
  });

  it('signs in no unknown account, no program, and nobody without PKCE', async () => {
    await expect(tokenOfAccount(signIn(), 'nobody.lead')).rejects.toThrow('400');
    await expect(tokenOfAccount(signIn(), 'pankstrasse.dashboard')).rejects.toThrow('400');
    const bare = new URLSearchParams({
      client_id: PAGE_CLIENT,
      redirect_uri: signIn().redirectUri,
      response_type: 'code',
      scope: 'openid',
    });
    const response = await fetch(`${provider.issuer}/auth?${bare.toString()}`, { redirect: 'manual' });
    expect(response.headers.get('location')).toContain('error=invalid_request');
    bare.set('redirect_uri', 'https://elsewhere.example/signed-in');
    const elsewhere = await fetch(`${provider.issuer}/auth?${bare.toString()}`, { redirect: 'manual' });
    expect(elsewhere.status).toBe(400);
  });

  it('lists the demo accounts in German and says that it is a demo', async () => {
    const start = new URLSearchParams({
      client_id: PAGE_CLIENT,
      redirect_uri: signIn().redirectUri,
      response_type: 'code',
      scope: 'openid email',
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
    });
    const first = await fetch(`${provider.issuer}/auth?${start.toString()}`, { redirect: 'manual' });
    const cookie = first.headers
      .getSetCookie()
      .map(each => each.split(';')[0])
      .join('; ');
    const address = new URL(first.headers.get('location') ?? '', provider.issuer).href;
    const page = await (await fetch(address, { headers: { cookie } })).text();
    expect(page).toContain('Nur zur Vorführung');
    for (const { account, isService } of demoAccounts)
      expect(page.includes(`value="${account}"`)).toBe(!isService);
    expect((await fetch(address)).status).toBe(400);
  });

  it('lets the page at the gateway read tokens across origins, and no other', async () => {
    const answerTo = (origin: string) =>
      fetch(`${provider.issuer}/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ grant_type: 'authorization_code', client_id: PAGE_CLIENT, code: 'x' }),
      });
    const own = await answerTo('http://localhost:4000');
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:4000');
    expect(
      (await answerTo('https://elsewhere.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('keeps its secrets to itself, warns of nothing, and does not exist in production', async () => {
    expect(statSync(join(dataDir, 'provider.json')).mode & 0o777).toBe(0o600);
    expect(printed).not.toHaveBeenCalled();
    await expect(openProvider({ ...options, production: true })).rejects.toThrow('development only');
    await expect(openProvider(options)).rejects.toThrow('is taken');
  });
});

describe('nearNames', () => {
  it('finds what somebody may have meant', () => {
    const names = demoAccounts.map(({ account }) => account);
    expect(nearNames('pankstrase.lead', names)[0]).toBe('pankstrasse.lead');
    expect(nearNames('steward', names)[0]).toBe('network.steward');
  });
});

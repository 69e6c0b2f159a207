import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CompactSign,
  SignJWT,
  UnsecuredJWT,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
} from 'jose';
import { ProviderUnreachable, TokenRefused, createTokenVerifier, type TokenVerifier } from './token';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** An identity provider as far as a resource server sees it: discovery and keys over real HTTP. */
class Provider {
  issuer = '';
  published: JWK[] = [];
  fetched = 0;
  isDown = false;
  claimedIssuer?: string;
  private server!: Server;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/.well-known/openid-configuration') {
        const issuer = this.claimedIssuer ?? this.issuer;
        response.end(JSON.stringify({ issuer, jwks_uri: `${this.issuer}/keys` }));
      } else {
        this.fetched += 1;
        if (this.isDown) response.writeHead(503);
        response.end(JSON.stringify({ keys: this.published }));
      }
    });
    await new Promise<void>(done => this.server.listen(0, '127.0.0.1', done));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async publish(kid: string, alg: string): Promise<Keys> {
    const keys = await generateKeyPair(alg, { extractable: true });
    this.published = [{ ...(await exportJWK(keys.publicKey)), kid, alg, use: 'sig' }];
    return keys;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise(done => this.server.close(() => done()));
  }
}

const main = new Provider();
const office = new Provider();
let mainKeys: Keys;
let officeKeys: Keys;
let verifier: TokenVerifier;

const now = () => Math.floor(Date.now() / 1000);
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: main.issuer,
  aud: 'kiezgraph',
  sub: 'someone',
  iat: now(),
  exp: now() + 300,
  ...more,
});
const sign = (payload: JWTPayload, header: Record<string, unknown> = {}, key = mainKeys.privateKey) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt', ...header }).sign(key);
const bearer = async (payload: JWTPayload, header?: Record<string, unknown>, key?: Keys['privateKey']) =>
  `Bearer ${await sign(payload, header, key)}`;
const refusal = async (authorization: string): Promise<string> => {
  const error: unknown = await verifier.verify(authorization).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TokenRefused);
  return (error as Error).message;
};

beforeEach(async () => {
  await main.start();
  await office.start();
  main.claimedIssuer = undefined;
  main.fetched = 0;
  main.isDown = false;
  mainKeys = await main.publish('one', 'RS256');
  officeKeys = await office.publish('own', 'ES256');
  verifier = createTokenVerifier(
    { issuer: main.issuer, audience: 'kiezgraph', officeIssuers: { [office.issuer]: 101 }, isLocal: false },
    { rotationCooldownMs: 0, failureCooldownMs: 0 },
  );
});
afterEach(() => Promise.all([main.stop(), office.stop()]));

describe('a good token', () => {
  it('says who somebody is', async () => {
    const expiry = now() + 300;
    const token = await bearer(
      claims({
        exp: expiry,
        email: 'Some.One@Example.org',
        email_verified: true,
        client_id: 'page',
        kiezgraph_memberships: [{ office: 101, role: 'OFFICE_STAFF' }],
      }),
    );
    expect(await verifier.verify(token)).toEqual({
      issuer: main.issuer,
      subject: 'someone',
      email: 'some.one@example.org',
      isService: false,
      granted: [{ officeId: 101, role: 'OFFICE_STAFF' }],
      expiresAt: new Date(expiry * 1000),
    });
  });

  it.each(['RS256', 'ES256', 'PS256', 'EdDSA'])('may be signed with %s', async alg => {
    const keys = await main.publish('other', alg);
    expect(
      await verifier.verify(await bearer(claims(), { alg, kid: 'other' }, keys.privateKey)),
    ).toBeTruthy();
  });

  it('of a client itself is a service, and an unverified e-mail is no e-mail', async () => {
    const token = await bearer(
      claims({ sub: 'bot', client_id: 'bot', email: 'a@b.de', email_verified: 'true' }),
    );
    expect(await verifier.verify(token)).toMatchObject({ isService: true, email: undefined });
  });

  // As Keycloak 26 writes them with the clients of docs/operations.md; what means nothing here is left in.
  const keycloak = {
    aud: ['kiezgraph', 'account'],
    typ: 'Bearer',
    sid: 'b1d3a1f0-0b1f-4d0e-9a55-0d1c0a3e7a11',
    acr: '1',
    'allowed-origins': ['https://graph.example'],
    realm_access: { roles: ['offline_access'] },
    scope: 'openid email profile',
  };

  it('of a person at Keycloak has the verified address', async () => {
    const person = claims({
      ...keycloak,
      sub: '6f1b2c9e-7d0a-4a57-8a46-2a3a3c1f0b77',
      azp: 'kiezgraph-page',
      email_verified: true,
      preferred_username: 'm.beispiel',
      email: 'M.Beispiel@qm.example',
    });
    for (const typ of ['JWT', 'at+jwt'])
      expect(await verifier.verify(await bearer(person, { typ }))).toMatchObject({
        isService: false,
        email: 'm.beispiel@qm.example',
        granted: [],
      });
  });

  it("of a program at Keycloak is a service, though its subject is the client's user", async () => {
    const program = claims({
      ...keycloak,
      sub: '0e8d5a54-93b1-4c65-8a7b-1f8e6c2d9b10',
      azp: 'Dashboard-Mitte',
      client_id: 'Dashboard-Mitte',
      clientHost: '192.0.2.7',
      email_verified: false,
      preferred_username: 'service-account-dashboard-mitte',
      kiezgraph_memberships: [{ office: 101, role: 'OFFICE_STAFF' }],
    });
    expect(await verifier.verify(await bearer(program, { typ: 'JWT' }))).toMatchObject({
      isService: true,
      email: undefined,
      granted: [{ officeId: 101, role: 'OFFICE_STAFF' }],
    });
  });

  it('with letters that only look like an address is nobody else', async () => {
    // The Kelvin sign turns into the letter k when made small.
    const token = await bearer(
      claims({ sub: 'guest', email: '\u212Aiez@example.org', email_verified: true }),
    );
    expect(await verifier.verify(token)).toMatchObject({ email: undefined });
  });

  it('may end within a second, and at the end of the year 9999 at the latest', async () => {
    const soon = now() + 300;
    expect(await verifier.verify(await bearer(claims({ exp: soon + 0.75 })))).toMatchObject({
      expiresAt: new Date(soon * 1000 + 750),
    });
    expect(await verifier.verify(await bearer(claims({ exp: 253_402_300_799 })))).toMatchObject({
      expiresAt: new Date('9999-12-31T23:59:59Z'),
    });
  });

  it('is verified once, and its key is fetched once', async () => {
    const token = await bearer(claims());
    const first = await verifier.verify(token);
    expect(await verifier.verify(token)).toBe(first);
    await verifier.verify(await bearer(claims({ jti: 'another' })));
    expect(main.fetched).toBe(1);
  });

  it('signed by a rotated key makes the key set be fetched again', async () => {
    await verifier.verify(await bearer(claims()));
    const next = await main.publish('two', 'RS256');
    expect(await verifier.verify(await bearer(claims(), { kid: 'two' }, next.privateKey))).toBeTruthy();
    expect(await refusal(await bearer(claims({ jti: 'old key' })))).toBe('The token is not valid.');
  });
});

describe('no token', () => {
  it('is the public', async () => expect(await verifier.verify(undefined)).toBeNull());

  it.each([
    '',
    ' ',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Basic YTpi',
    'Bearer a.b.c d',
    'Bearer a.b',
    'Bearer a.b.c,',
  ])('is not what "%s" says', async header => {
    expect(await refusal(header)).toContain('Bearer');
  });

  it('is not an endless one', async () => {
    expect(await refusal(`Bearer ${'a'.repeat(9_000)}.b.c`)).toContain('too long');
  });
});

describe('a bad token', () => {
  it.each<[string, JWTPayload, string]>([
    ['wrong audience', { aud: 'another' }, 'aud'],
    ['no audience', { aud: undefined }, 'aud'],
    ['expired', { exp: now() - 60 }, 'expired'],
    ['no expiry', { exp: undefined }, 'exp'],
    ['not yet valid', { nbf: now() + 60 }, 'nbf'],
    ['no subject', { sub: undefined }, 'sub'],
    ['subject with a line break', { sub: 'a\nb' }, 'sub'],
    [
      'memberships of a wrong form',
      { kiezgraph_memberships: [{ office: '1', role: 'X' }] },
      'kiezgraph_memberships',
    ],
    ['the year 10000', { exp: 253_402_300_800 }, 'wrong form: exp'],
    ['an expiry no calendar has', { exp: 9e15 }, 'wrong form: exp'],
    ['an expiry beyond whole numbers', { exp: 1e300 }, 'wrong form: exp'],
    ['an expiry that is text', { exp: '9999999999' as never }, 'exp'],
    ['subject with a zero byte', { sub: 'a\u0000' }, 'wrong form: sub'],
    ['subject with half a character', { sub: 'a\ud800' }, 'wrong form: sub'],
    ['issuer with a zero byte', { iss: 'http://a\u0000' }, 'not trusted'],
    ['e-mail with a zero byte', { email: 'a\u0000@x.de', email_verified: true }, 'wrong form: email'],
    ['e-mail with a line break', { email: 'a@x.de\n', email_verified: true }, 'wrong form: email'],
    ...[0, -1, 1.5, 100_000, 2_147_483_648, 1e300].map((number): [string, JWTPayload, string] => [
      `office ${number}`,
      { kiezgraph_memberships: [{ office: number, role: 'OFFICE_STAFF' }] },
      'wrong form: kiezgraph_memberships',
    ]),
    ['an issuer nobody knows', { iss: 'https://idp.example' }, 'not trusted'],
    ['no issuer', { iss: undefined }, 'not trusted'],
    ['an issuer written otherwise', { iss: `${main.issuer}/` }, 'not trusted'],
  ])('is refused: %s', async (_name, change, expected) => {
    expect(await refusal(await bearer(claims(change)))).toContain(expected);
  });

  it('is one whose expiry is no number that ends', async () => {
    // Only raw JSON can say it: 1e400 is read as infinite.
    const body = JSON.stringify(claims({ exp: 0 })).replace('"exp":0', '"exp":1e400');
    const token = await new CompactSign(Buffer.from(body))
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt' })
      .sign(mainKeys.privateKey);
    expect(await refusal(`Bearer ${token}`)).toContain('exp');
  });

  it('is one signed by somebody else', async () => {
    const stranger = await generateKeyPair('RS256');
    expect(await refusal(await bearer(claims(), {}, stranger.privateKey))).toBe('The token is not valid.');
  });

  it('is one whose claims were changed', async () => {
    const [head, , signature] = (await sign(claims())).split('.');
    const forged = Buffer.from(JSON.stringify(claims({ sub: 'steward' }))).toString('base64url');
    expect(await refusal(`Bearer ${head}.${forged}.${signature}`)).toBe('The token is not valid.');
  });

  it('is one without a signature', async () => {
    const unsigned = new UnsecuredJWT(claims()).encode();
    await refusal(`Bearer ${unsigned}`);
    expect(await refusal(`Bearer ${unsigned}AAAA`)).toContain('algorithm');
  });

  it('is one signed with the public key as a secret', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = `${part({ alg: 'HS256', kid: 'one', typ: 'JWT' })}.${part(claims())}`;
    const secret = await exportSPKI(mainKeys.publicKey);
    const mac = createHmac('sha256', secret).update(head).digest('base64url');
    expect(await refusal(`Bearer ${head}.${mac}`)).toContain('algorithm');
  });

  it('is one of another type, or with a key of its own', async () => {
    expect(await refusal(await bearer(claims(), { typ: 'logout+jwt' }))).toContain('type');
    expect(await refusal(await bearer(claims(), { typ: undefined }))).toContain('type');
    const stranger = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(stranger.publicKey);
    expect(await refusal(await bearer(claims(), { jwk }, stranger.privateKey))).toBe(
      'The token is not valid.',
    );
  });

  it('stays refused after a good one', async () => {
    await verifier.verify(await bearer(claims()));
    await refusal(await bearer(claims({ aud: 'another' })));
    await refusal(await bearer(claims({ aud: 'another' })));
  });
});

describe("an office's own issuer", () => {
  const ofOffice = (more: JWTPayload) =>
    bearer(claims({ iss: office.issuer, ...more }), { alg: 'ES256', kid: 'own' }, officeKeys.privateKey);

  it('grants memberships of its one office, and is believed no e-mail', async () => {
    const token = await ofOffice({
      email: 'steward@example.org',
      email_verified: true,
      kiezgraph_roles: ['OFFICE_STAFF'],
      kiezgraph_memberships: [{ office: 202, role: 'OFFICE_LEAD' }],
    });
    const identity = await verifier.verify(token);
    expect(identity?.email).toBeUndefined();
    expect(identity).toMatchObject({
      issuer: office.issuer,
      granted: [{ officeId: 101, role: 'OFFICE_STAFF' }],
    });
  });

  it("can not sign in the main issuer's name", async () => {
    const token = await bearer(claims(), { alg: 'ES256', kid: 'own' }, officeKeys.privateKey);
    expect(await refusal(token)).toBe('The token is not valid.');
  });
});

describe('an identity provider that can not be reached', () => {
  it('refuses with its own message, and works again when it is back', async () => {
    const token = await bearer(claims());
    main.claimedIssuer = 'https://another.example';
    await expect(verifier.verify(token)).rejects.toBeInstanceOf(ProviderUnreachable);
    main.claimedIssuer = undefined;
    expect(await verifier.verify(token)).toBeTruthy();
    await main.stop();
    const unknown = createTokenVerifier(
      { issuer: main.issuer, audience: 'kiezgraph', officeIssuers: {}, isLocal: false },
      { timeoutMs: 500 },
    );
    await expect(unknown.verify(token)).rejects.toThrow('can not be reached');
    expect(await verifier.verify(token)).toBeTruthy();
    await main.start();
  });

  const later = (minutes: number): void => {
    const clock = Date.now() + minutes * 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(clock);
  };
  afterEach(() => void jest.restoreAllMocks());
  const forged = (kid: string) =>
    `Bearer ${[{ alg: 'RS256', kid, typ: 'at+jwt' }, claims()].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.AAAA`;
  const another = (jti: string) => bearer(claims({ jti, exp: now() + 86_400 }));

  it('locks nobody out whose key is known, whatever key ids others make up meanwhile', async () => {
    await verifier.verify(await another('before'));
    main.isDown = true;
    await expect(verifier.verify(forged('made up'))).rejects.toBeInstanceOf(ProviderUnreachable);
    expect(await verifier.verify(await another('right after'))).toBeTruthy();
    later(11);
    expect(await verifier.verify(await another('when the set is old'))).toBeTruthy();
    later(61);
    await expect(verifier.verify(await another('much later'))).rejects.toBeInstanceOf(ProviderUnreachable);
    main.isDown = false;
    expect(await verifier.verify(await another('when it is back'))).toBeTruthy();
  });

  it('is not asked again for every key id that somebody makes up', async () => {
    const { issuer } = main;
    verifier = createTokenVerifier({ issuer, audience: 'kiezgraph', officeIssuers: {}, isLocal: false });
    await verifier.verify(await another('before'));
    await Promise.all(Array.from({ length: 20 }, (_, index) => refusal(forged(`up ${index}`))));
    expect(main.fetched).toBe(1);
    main.isDown = true;
    later(1);
    await Promise.all(Array.from({ length: 20 }, (_, index) => refusal(forged(`down ${index}`))));
    expect(main.fetched).toBe(2);
    expect(await verifier.verify(await another('after'))).toBeTruthy();
  });
});

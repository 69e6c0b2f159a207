import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

/** A small OpenID provider that signs everybody in as `wedding`, and is strict about everything else. */
export interface ToyProvider {
  issuer: string;
  audience: string;
  authorized: URLSearchParams[];
  /** What the provider answers instead of a code, if set. */
  refusal: { error?: string };
  close(): Promise<void>;
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/** Starts the provider on a free port. */
export const startToyProvider = async (): Promise<ToyProvider> => {
  const audience = 'urn:kiezgraph:toy';
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'toy', alg: 'ES256', use: 'sig' };
  const authorized: URLSearchParams[] = [];
  const refusal: ToyProvider['refusal'] = {};
  let issuer = '';

  const sign = (claims: Record<string, unknown>, typ: string, to: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'toy', typ })
      .setIssuer(issuer)
      .setAudience(to)
      .setSubject('wedding')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  const json = (response: ServerResponse, status: number, body: object): void =>
    void response
      .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(body));

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    authorized.push(query);
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    back.searchParams.set('iss', issuer);
    if (refusal.error) back.searchParams.set('error', refusal.error);
    else back.searchParams.set('code', `code-${authorized.length - 1}`);
    response.writeHead(302, { location: back.href }).end();
  };

  const grant = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const asked = authorized[Number(body.get('code')?.split('-')[1])];
    const isGood =
      asked?.get('code_challenge') === challengeOf(body.get('code_verifier') ?? '') &&
      asked.get('code_challenge_method') === 'S256' &&
      asked.get('resource') === audience &&
      asked.get('scope') === 'openid email';
    if (!isGood) return json(response, 400, { error: 'invalid_grant' });
    return json(response, 200, {
      access_token: await sign({ client_id: asked.get('client_id') }, 'at+jwt', audience),
      id_token: await sign(
        { nonce: asked.get('nonce'), email: 'lead@wedding.example' },
        'JWT',
        asked.get('client_id') ?? '',
      ),
      token_type: 'Bearer',
      expires_in: 300,
    });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/token') return void grant(request, response);
    if (url.pathname === '/jwks') return json(response, 200, { keys: [jwk] });
    return json(response, 200, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { issuer, audience, authorized, refusal, close };
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BenchViewer } from '../viewers';

/** An OpenID provider as far as a resource server sees one: discovery, a key set, signed access tokens. */
export interface BenchIssuer {
  readonly issuer: string;
  /** The header of a viewer; none for the public. */
  authorization(viewer: BenchViewer): Promise<string | undefined>;
  close(): Promise<void>;
}

const AUDIENCE = 'kiezgraph';
const KEY_ID = 'bench';

/** Opens one on a free port, so that tokens are verified as any provider's are. */
export const openIssuer = async (): Promise<BenchIssuer> => {
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose');
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };
  let issuer = '';
  const server = createServer((request, response) => {
    const documents: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [jwk] },
    };
    const found = documents[request.url ?? ''];
    response
      .writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    authorization: async ({ name, email }) => {
      if (!email) return undefined;
      const claims = { sub: name, email, email_verified: true };
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: KEY_ID, typ: 'at+jwt' });
      return `Bearer ${await token.setIssuer(issuer).setAudience(AUDIENCE).setIssuedAt().setExpirationTime('12h').sign(privateKey)}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
};

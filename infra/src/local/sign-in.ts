import { createHash, randomBytes } from 'node:crypto';
import { LOCAL_RESOURCE } from '@kiezgraph/kernel/config';
import { LocalFault } from './fault';

/** Where somebody signs in, and as which client. */
export interface SignIn {
  issuer: string;
  clientId: string;
  redirectUri: string;
}

interface Endpoints {
  authorization_endpoint: string;
  token_endpoint: string;
}

const unreachable = (issuer: string): LocalFault =>
  new LocalFault(
    `No sign-in answers at ${issuer}; start the platform with npm start first, or, if it runs with another PORT, give this command the same: PORT=5000 npm run …`,
  );

const endpointsOf = async (issuer: string): Promise<Endpoints> => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => {
    throw unreachable(issuer);
  });
  if (!response.ok) throw unreachable(issuer);
  return (await response.json()) as Endpoints;
};

const askToken = async (endpoint: string, form: Record<string, string>, basic?: string): Promise<string> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: basic ? { authorization: `Basic ${basic}` } : {},
    body: new URLSearchParams(form),
  });
  const answer = (await response.json()) as {
    access_token?: string;
    error?: string;
    error_description?: string;
  };
  if (answer.access_token) return answer.access_token;
  throw new LocalFault(
    `The sign-in gave no token: ${answer.error_description ?? answer.error ?? response.status}.`,
  );
};

/** A browser as far as signing in needs one: it keeps cookies and follows redirects. */
class Walk {
  private readonly cookies = new Map<string, string>();

  async step(url: string, form?: Record<string, string>): Promise<string> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location)
      throw new LocalFault(`The sign-in stopped at ${new URL(url).pathname} with ${response.status}.`);
    return new URL(location, url).href;
  }
}

/** Opens a provider's address as a browser would, chooses the account, and gives the code that comes back. */
export const codeOfAccount = async (address: string, account: string): Promise<string> => {
  const walk = new Walk();
  const resumed = await walk.step(await walk.step(address), { account });
  const code = new URL(await walk.step(resumed)).searchParams.get('code');
  if (!code) throw new LocalFault('The sign-in gave no code.');
  return code;
};

/** Signs a demo account in by the authorisation code flow with PKCE, as the page does, over HTTP. */
export const tokenOfAccount = async (signIn: SignIn, account: string): Promise<string> => {
  const { authorization_endpoint, token_endpoint } = await endpointsOf(signIn.issuer);
  const verifier = randomBytes(32).toString('base64url');
  const request = new URLSearchParams({
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    response_type: 'code',
    scope: 'openid email',
    resource: LOCAL_RESOURCE,
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const code = await codeOfAccount(`${authorization_endpoint}?${request.toString()}`, account);
  return askToken(token_endpoint, {
    grant_type: 'authorization_code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    code_verifier: verifier,
    resource: LOCAL_RESOURCE,
    code,
  });
};

/** Signs a program in by client credentials. */
export const tokenOfService = async (issuer: string, clientId: string, secret: string): Promise<string> => {
  const { token_endpoint } = await endpointsOf(issuer);
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString(
    'base64',
  );
  return askToken(token_endpoint, { grant_type: 'client_credentials' }, basic);
};

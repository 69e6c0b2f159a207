import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { PortTaken, listenOn } from '@kiezgraph/gateway/listen';
import type { Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { demoAccounts } from '../demo/accounts';
import { LocalFault } from './fault';
import { pageOrigins, providerConfiguration } from './provider-configuration';
import { openProviderSecrets } from './provider-secrets';
import { signInFault, signInPage } from './sign-in-page';

export { PAGE_CLIENT } from './provider-configuration';

/** What the local provider needs to know. */
export interface ProviderOptions {
  port: number;
  /** The page at the gateway is the only one that may send people here. */
  gatewayPort: number;
  dataDir: string;
  audience: string;
  production: boolean;
}

/** A running OpenID provider with the demo accounts, for development only. */
export interface LocalProvider {
  issuer: string;
  close(): Promise<void>;
}

const MOST_BYTES = 2_000;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > MOST_BYTES) break;
  }
  return new URLSearchParams(text);
};

/** Shows the accounts, and takes the choice: the cookie of the interaction proves that it is the same browser. */
const signIn = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return void response.end(signInPage(request.url ?? ''));
  const chosen = (await formOf(request)).get('account');
  const known = demoAccounts.find(({ account, isService }) => account === chosen && !isService);
  if (!known) {
    response.statusCode = 400;
    return void response.end(signInFault('Dieses Demo-Konto gibt es nicht.'));
  }
  await provider.interactionFinished(request, response, { login: { accountId: known.account } });
};

const listener = (provider: Provider, gatewayPort: number): RequestListener => {
  const answer = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return void answer(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    const targets = ["'self'", ...pageOrigins(gatewayPort)].join(' ');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action ${targets}; frame-ancestors 'none'`,
    );
    signIn(provider, request, response).catch(() => {
      if (response.headersSent) return;
      response.statusCode = 400;
      response.end(
        signInFault('Die Anmeldung ist abgelaufen. Bitte gehen Sie zurück und beginnen Sie von vorn.'),
      );
    });
  };
};

/** Starts the local provider; it signs anybody in as anybody, so it refuses to exist in production. */
export const openProvider = async (options: ProviderOptions): Promise<LocalProvider> => {
  if (options.production || process.env.NODE_ENV === 'production') {
    throw new LocalFault(
      'The local sign-in is for development only; set OIDC_ISSUER when NODE_ENV=production.',
    );
  }
  const secrets = await openProviderSecrets(options.dataDir);
  const { Provider: OpenIdProvider } = await import('oidc-provider');
  const issuer = `http://localhost:${options.port}`;
  const provider = new OpenIdProvider(
    issuer,
    providerConfiguration(options.gatewayPort, options.audience, secrets),
  );
  const { port } = options;
  const listening = await listenOn(listener(provider, options.gatewayPort), port).catch((error: unknown) => {
    if (!(error instanceof PortTaken)) throw error;
    throw new LocalFault(
      `Port ${port} is taken, and the local sign-in needs it (PORT + 1); set PORT to another.`,
    );
  });
  return { issuer, close: () => listening.close() };
};

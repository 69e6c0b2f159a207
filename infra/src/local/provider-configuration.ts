import type { ClientMetadata, Configuration, JWKS } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { LOCAL_RESOURCE } from '@kiezgraph/kernel/config';
import { demoAccounts } from '../demo/accounts';
import type { ProviderSecrets } from './provider-secrets';
import { ProviderStore } from './provider-store';
import { signInFault } from './sign-in-page';

/** The public client of the GraphQL page; PKCE takes the place of a secret. */
export const PAGE_CLIENT = 'kiezgraph-page';
/** For trying the same by hand: it sends people to an address that leaves the code to be read. */
const CURL_CLIENT = 'kiezgraph-curl';
const MINUTE = 60;
const HOUR = 3_600;

/** How the page at the gateway may be called in a browser on this machine. */
export const pageOrigins = (gatewayPort: number): string[] => [
  `http://localhost:${gatewayPort}`,
  `http://127.0.0.1:${gatewayPort}`,
];

const clients = (gatewayPort: number, secrets: ProviderSecrets): ClientMetadata[] => [
  {
    client_id: PAGE_CLIENT,
    client_name: 'Kiezgraph',
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: pageOrigins(gatewayPort).map(origin => `${origin}/signed-in`),
    post_logout_redirect_uris: pageOrigins(gatewayPort).map(origin => `${origin}/`),
  },
  {
    client_id: CURL_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: pageOrigins(gatewayPort).map(origin => `${origin}/healthcheck`),
  },
  ...Object.entries(secrets.clients).map(([client_id, client_secret]) => ({
    client_id,
    client_secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  })),
];

const emailClaims = (account: string | undefined): Record<string, unknown> => {
  const known = demoAccounts.find(each => each.account === account && !each.isService);
  return known ? { email: known.email, email_verified: true } : {};
};

const resourceIndicators = (
  audience: string,
): NonNullable<Configuration['features']>['resourceIndicators'] => ({
  enabled: true,
  defaultResource: () => LOCAL_RESOURCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: '',
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: HOUR,
    jwt: { sign: { alg: 'RS256' } },
  }),
});

/** oidc-provider's configuration for demo accounts without passwords; for development only. */
export const providerConfiguration = (
  gatewayPort: number,
  audience: string,
  secrets: ProviderSecrets,
): Configuration => {
  const store = new ProviderStore();
  return {
    adapter: kind => store.adapter(kind),
    clients: clients(gatewayPort, secrets),
    jwks: { keys: secrets.keys } as unknown as JWKS,
    cookies: { keys: [secrets.cookieKey] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'email'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: resourceIndicators(audience),
    },
    ttl: {
      AccessToken: HOUR,
      // time enough to copy it by hand
      AuthorizationCode: 10 * MINUTE,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      Session: 8 * HOUR,
      Grant: 8 * HOUR,
      Interaction: HOUR,
    },
    clientBasedCORS: (_ctx, origin) => pageOrigins(gatewayPort).includes(origin),
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...emailClaims(sub) }) }),
    extraTokenClaims: (_ctx, token) => emailClaims('accountId' in token ? token.accountId : undefined),
    // Our own page asks for nothing that needs consent.
    loadExistingGrant: async ctx => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = signInFault(
        'Bitte gehen Sie zurück zur Abfrageseite und melden Sie sich noch einmal an.',
        `${out.error}: ${out.error_description ?? ''}`,
      );
    },
  };
};

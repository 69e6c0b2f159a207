import type { GraphQLSchema } from 'graphql';
import type { GatewayOptions } from '../gateway-options';
import { send } from '../http/answer';
import type { FrontOptions, Route } from '../http/front';
import { WORKERS, assetRoutes } from './assets';
import { defaultQuery } from './default-query';
import { questionPage, signedInPage, type PageSettings } from './html';

/** Scripts only from here, connections only to us and to the provider; Monaco writes its styles as it goes. */
const contentSecurityPolicy = (issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The pages for people and everything they load, by path. */
export const pages = (signIn: GatewayOptions['signIn'], schema: GraphQLSchema): FrontOptions['pages'] => {
  const settings: PageSettings = {
    issuer: signIn.issuer,
    clientId: signIn.clientId,
    audience: signIn.audience,
    workers: WORKERS,
    graphiql: { title: 'Kiezgraph', defaultQuery: defaultQuery(schema), shouldPersistHeaders: false },
  };
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(signIn.issuer),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  const question = questionPage(settings);
  const signedIn = signedInPage(settings);
  return new Map<string, Route>([
    ['/graphql', (_, response) => send(response, 200, headers, question)],
    ['/signed-in', (_, response) => send(response, 200, headers, signedIn)],
    ...assetRoutes(),
  ]);
};

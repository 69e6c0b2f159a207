import { reachedAt } from '@kiezgraph/gateway/listen';
import type { Config } from '@kiezgraph/kernel/config';
import { demoAccounts, type DemoAccount } from '../demo/accounts';

const ROLES: [string, string][] = [
  ['OFFICE_LEAD', 'Leitung eines Büros'],
  ['OFFICE_STAFF', 'Team eines Büros'],
  ['OFFICE_FINANCE', 'Finanzen'],
  ['MEDIATOR', 'Mediation'],
  ['ACTOR_REPRESENTATIVE', 'Vertretung eines Akteurs'],
  ['BODY_MEMBER', 'Gremienmitglied'],
  ['DISTRICT_OFFICER', 'Bezirksamt'],
  ['SENATE_OFFICER', 'Senatsverwaltung'],
  ['AUDITOR', 'Prüfung'],
  ['NETWORK_STEWARD', 'Registerpflege'],
];

/** One office each of Wedding, Kreuzberg and Neukölln comes first: what they see of each other is the point. */
const SHOWN_FIRST = [101, 201, 801];

const accountLine = ([role, name]: [string, string]): string => {
  const held = demoAccounts.filter(
    ({ roles, isService, isFormer }) => roles.includes(role) && !isService && !isFormer,
  );
  const isFirst = ({ offices }: DemoAccount): boolean => offices.some(office => SHOWN_FIRST.includes(office));
  const shown = [...held.filter(isFirst), ...held.filter(each => !isFirst(each))].slice(0, 3);
  const more = held.length > shown.length ? ` … (${held.length})` : '';
  return `    ${name.padEnd(26)}${shown.map(({ account }) => account).join(', ')}${more}`;
};

const demoLines = (): string[] => [
  '',
  '  Demo-Konten (ohne Kennwort, nur zur Vorführung):',
  ...ROLES.map(accountLine),
  '    Alle auflisten:           npm run accounts --silent',
  '    Zugangstoken für curl:    npm run token --silent -- --as pankstrasse.lead',
];

/** Where to go now; for people, so in German. */
export const welcome = (config: Config): string => {
  const address = `http://${reachedAt(config.host)}:${config.port}`;
  return [
    '',
    '  Kiezgraph läuft.',
    '',
    `  Fragen stellen (GraphQL):   ${address}/graphql`,
    `  Zustand:                    ${address}/readiness`,
    `  Anmeldung:                  ${config.oidc.issuer}${config.oidc.isLocal ? ' (nur zur Entwicklung)' : ''}`,
    ...(config.oidc.isLocal ? demoLines() : []),
    '',
    `  Beenden: Strg+C. Die Daten bleiben in ${config.dataDir}. Node ${process.versions.node}.`,
    '',
    '',
  ].join('\n');
};

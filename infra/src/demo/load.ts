import { Client } from 'pg';
import type { DemoOptions } from '../local/demo';
import { loadActors } from './load-actors';
import { loadCalls } from './load-calls';
import { loadCooperations } from './load-cooperations';
import { loadEvents, loadSeries } from './load-events';
import { loadNetworks } from './load-networks';
import { loadProgrammes } from './load-programmes';
import { loadProjects } from './load-projects';
import { invitePrograms, loadFirmActors, loadRegister } from './load-register';
import { loadRepresentatives } from './load-representatives';
import { loadSurveys } from './load-surveys';
import { LoadedKeys } from './loading';
import { OfficeClients } from './office-client';

const STEWARD_EMAIL = 'network.steward@kiezgraph.example';

const seedSteward = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set role kiezgraph_owner');
    await client.query('select app.seed_steward($1)', [STEWARD_EMAIL]);
  } finally {
    await client.end();
  }
};

/** The issuer of the local sign-in, as its tokens state it. */
const issuerOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iss: string }).iss;

/** Loads the demo's facts through the platform's own acts; may be called again after it was interrupted. */
export const loadDemo = async ({ graphqlUrl, tokenOf, databaseUrl, say }: DemoOptions): Promise<void> => {
  await seedSteward(databaseUrl);
  const clients = new OfficeClients(graphqlUrl, tokenOf);
  say('Büros, Gebiete und Mitglieder …');
  await loadRegister(clients, issuerOf(await tokenOf('network.steward')));
  const keys = new LoadedKeys();
  say('Akteure …');
  await loadActors(clients, keys);
  await loadFirmActors(clients, keys);
  await loadRepresentatives(clients, keys);
  say('Programme, Netzwerke und Projekte …');
  await loadProgrammes(clients, keys);
  await loadNetworks(clients, keys);
  await loadProjects(clients, keys);
  await loadSurveys(clients, keys);
  await loadCalls(clients, keys);
  say('Veranstaltungen und Kooperationen …');
  await loadSeries(clients, keys);
  await loadEvents(clients, keys);
  await loadCooperations(clients, keys);
};

/** Invites the demo's programs of the sign-in that runs now: it may be another than when the facts were loaded. */
export const inviteDemoPrograms = async ({ graphqlUrl, tokenOf }: DemoOptions): Promise<void> =>
  invitePrograms(new OfficeClients(graphqlUrl, tokenOf), issuerOf(await tokenOf('network.steward')));

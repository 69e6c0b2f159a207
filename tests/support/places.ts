import { Client } from 'pg';

/** The person who is there before every act. */
export const STEWARD_EMAIL = 'network.steward@kiezgraph.example';

const DISTRICTS = [
  { id: '01', name: 'Mitte' },
  { id: '02', name: 'Friedrichshain-Kreuzberg' },
  { id: '08', name: 'Neukölln' },
];
const LOCALITIES = [
  { id: '0105', district: '01', name: 'Wedding' },
  { id: '0106', district: '01', name: 'Gesundbrunnen' },
  { id: '0202', district: '02', name: 'Kreuzberg' },
  { id: '0801', district: '08', name: 'Neukölln' },
];

/** What no act makes: districts, localities and the first steward. */
export const seedPlaces = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set role kiezgraph_owner');
  await client.query('select app.seed_steward($1)', [STEWARD_EMAIL]);
  await client.query('select app.seed_places($1, $2)', [
    JSON.stringify(DISTRICTS),
    JSON.stringify(LOCALITIES),
  ]);
  await client.end();
};

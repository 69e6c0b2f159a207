import { openPlatform, type Platform } from '../support/platform';
import { setStage } from './stage';

/** A search finds an organisation as people write its name, slips of the hand forgiven, and the one they meant first. */
const NAMES = [
  'Mykita',
  'idealo',
  'Kolor',
  'Modulor',
  'L.I.S.T. GmbH',
  'Muster GmbH',
  'S.T.E.R.N. Gesellschaft',
  'Nestwärme e. V.',
  'Plan B e.V.',
  'C&A',
  'Gewobag',
  'Buchhandlung am Platz',
  'Fußballklub Panke',
  'Kiezfußball',
  'Werkstatt Lausitzer',
  'Zirkus Cabuwazi',
  'degewo',
  'Moschee Soldiner',
  'Camphill',
  'Kolumbus',
  'Garten Wedding',
  'Karten Weiß',
  'Markthalle',
  'Marke Eigenbau',
  'Stiftung Unionhilfswerk',
  'Druckerei Böckh',
];

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
  const { office } = await setStage(platform);
  for (const name of NAMES) await platform.give.actor(office, { name, visibility: 'PUBLIC' });
});
afterAll(() => platform.close());

const found = async (words: string): Promise<string[]> => {
  const query =
    'query Find($words: String!) { actors(first: 100, filter: { search: $words }) { nodes { name } } }';
  const { data } = await platform.ask(null, query, { words });
  return data.actors.nodes.map(({ name }: { name: string }) => name);
};

test.each([
  ['L.I.S.T. GmbH', ['L.I.S.T. GmbH']],
  ['L.I.S.T.', ['L.I.S.T. GmbH']],
  ['L.I.S.T', ['L.I.S.T. GmbH']],
  ['l. i. s. t.', ['L.I.S.T. GmbH']],
  ['LIST', ['L.I.S.T. GmbH']],
  ['list gmbh', ['L.I.S.T. GmbH']],
  ['S.T.E.R.N.', ['S.T.E.R.N. Gesellschaft']],
  ['Stern', ['S.T.E.R.N. Gesellschaft']],
  ['nestwaerme e.V.', ['Nestwärme e. V.']],
  ['Nestwärme eV', ['Nestwärme e. V.']],
  ['Nestwa\u0308rme', ['Nestwärme e. V.']],
  ['Plan B', ['Plan B e.V.']],
  ['e. V.', ['Nestwärme e. V.', 'Plan B e.V.']],
])('%s is found however initials are written', async (words, names) => {
  expect((await found(words)).sort()).toEqual(names);
});

test.each(['C&A', 'C & A', 'c a'])('single letters alone are a word: %s', async words => {
  expect((await found(words))[0]).toBe('C&A');
});

test.each([
  ['Mikita', 'Mykita'],
  ['Mkyita', 'Mykita'],
  ['Mykitta', 'Mykita'],
  ['Nykita', 'Mykita'],
  ['idaelo', 'idealo'],
  ['ideallo', 'idealo'],
  ['idalo', 'idealo'],
  ['Kulor', 'Kolor'],
  ['Kollor', 'Kolor'],
  ['Kloor', 'Kolor'],
  ['Modullor', 'Modulor'],
  ['Gewobak', 'Gewobag'],
  ['degwo', 'degewo'],
  ['Buchandlung', 'Buchhandlung am Platz'],
  ['Buchhandlumg', 'Buchhandlung am Platz'],
  ['Fusball', 'Fußballklub Panke'],
  ['Nestwerme', 'Nestwärme e. V.'],
  ['Wekrstatt', 'Werkstatt Lausitzer'],
  ['Werkstatt Lausizter', 'Werkstatt Lausitzer'],
  ['Zirkus Cabuwatzi', 'Zirkus Cabuwazi'],
  ['Zrikus Cabuwazi', 'Zirkus Cabuwazi'],
  ['Moshcee', 'Moschee Soldiner'],
  ['Capmhill', 'Camphill'],
  ['Kolubmus', 'Kolumbus'],
  ['Gatren', 'Garten Wedding'],
  ['Druckrei Böck', 'Druckerei Böckh'],
])('“%s” finds %s first', async (words, name) => {
  expect((await found(words))[0]).toBe(name);
});

// Each of these is near to names that somebody who typed it did not mean.
test.each([
  ['Kolor', ['Kolor']],
  ['Markt', ['Markthalle', 'Marke Eigenbau']],
  ['Park', []],
  ['Kolben', []],
  ['Mykene', []],
  ['ideal', ['idealo']],
  ['Stift', ['Stiftung Unionhilfswerk']],
  ['Museum', []],
  ['Zirkel', []],
  ['Druck', ['Druckerei Böckh']],
  ['Schule', []],
])('“%s” floods nobody: %j', async (words, names) => {
  expect(await found(words)).toEqual(names);
});

test('a letter less is a word of its own, not the beginning of another', async () => {
  expect(await found('Garten')).toEqual(['Garten Wedding', 'Karten Weiß']);
  expect(await found('Marken')).toEqual(['Marke Eigenbau']);
});

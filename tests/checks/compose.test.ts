import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly build?: object;
  readonly volumes: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
}

const file = readFileSync(join(__dirname, '../../infra/compose.yml'), 'utf8');
const { services } = parse(file, { merge: true }) as { services: Readonly<Record<string, Service>> };
const namesOf = (has: (service: Service) => boolean): string[] =>
  Object.keys(services).filter(name => has(services[name] as Service));

test('one service builds the one image that all of them run', () => {
  expect(namesOf(({ build }) => build !== undefined)).toEqual(['migrate']);
  expect(new Set(Object.values(services).map(({ image }) => image))).toEqual(new Set(['kiezgraph']));
});

test('the only door to the outside knows neither the database nor the secrets', () => {
  expect(namesOf(({ ports }) => ports !== undefined)).toEqual(['gateway']);
  const inside = ['migrate', 'actors', 'cooperations', 'funding', 'events', 'reports'];
  expect(namesOf(({ volumes }) => volumes.length > 0)).toEqual(inside);
  expect(namesOf(({ environment }) => 'DATABASE_URL' in environment)).toEqual(inside);
  expect(namesOf(({ environment }) => 'SUBGRAPH_URLS' in environment)).toEqual([...inside, 'gateway']);
});

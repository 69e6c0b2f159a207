import { loadDemo } from '@kiezgraph/infra/demo/load';
import type { Person } from './person';
import { openPlatform, type Answer, type Platform } from './platform';

/** A demo account at the test's own identity provider; null is the public. */
export const demoAccount = (platform: Platform, name: string | null): Person | null =>
  name === null ? null : platform.person({ subject: name, email: `${name}@kiezgraph.example` });

/** Loads the demo's facts; again, it brings back what was undone of them. */
export const loadDemoFacts = (platform: Platform): Promise<void> =>
  loadDemo({
    graphqlUrl: platform.url ?? '',
    databaseUrl: platform.database.url,
    tokenOf: async name => {
      const person = name.endsWith('.dashboard')
        ? platform.person({ subject: name, isService: true })
        : demoAccount(platform, name);
      return ((await person?.authorization()) ?? '').slice('Bearer '.length);
    },
    say: () => undefined,
  });

/** The platform with the demo's facts. */
export const openDemoPlatform = async (): Promise<Platform> => {
  const platform = await openPlatform({ gateway: true });
  await loadDemoFacts(platform);
  return platform;
};

/** An answer without what is made anew for each: places in a list are sealed. */
export const lasting = ({ data, errors }: Answer): unknown =>
  JSON.parse(JSON.stringify({ data, errors }), (key, value: unknown) =>
    key === 'endCursor' ? undefined : value,
  );

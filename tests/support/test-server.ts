/** What the tests' one PostgreSQL server hands from the global set-up to the test files. */
export interface TestServer {
  /** The superuser's address of the server's own database. */
  readonly url: string;
  /** The migrated database that every test file copies. */
  readonly template: string;
  /** Where the secrets lie from which the logins' passwords come. */
  readonly dataDir: string;
}

const VARIABLE = 'KIEZGRAPH_TEST_SERVER';

export const announce = (server: TestServer): void => {
  process.env[VARIABLE] = JSON.stringify(server);
};

export const testServer = (): TestServer => {
  const text = process.env[VARIABLE];
  if (!text)
    throw new Error(
      'The test server is not running: this test belongs to the project "platform" of jest.config.js.',
    );
  return JSON.parse(text) as TestServer;
};

/** The same server, another database. */
export const databaseUrl = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

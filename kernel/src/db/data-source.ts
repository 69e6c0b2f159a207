import { types } from 'pg';
import { Counter, register } from 'prom-client';
import { DataSource, type Logger } from 'typeorm';

// A day is a day, not an instant in the server's zone; a big number is text.
types.setTypeParser(types.builtins.DATE, text => text);

const statements =
  (register.getSingleMetric('kiezgraph_statements_total') as Counter<'subgraph'> | undefined) ??
  new Counter({
    name: 'kiezgraph_statements_total',
    help: 'Database statements, without BEGIN, entering the viewer, and COMMIT.',
    labelNames: ['subgraph'],
  });

const FRAME = /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SELECT version\(\)|SHOW )/i;

class StatementCounter implements Logger {
  constructor(private readonly subgraph: string) {}

  logQuery(query: string): void {
    if (!FRAME.test(query)) statements.inc({ subgraph: this.subgraph });
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The subgraph's own login on the database the URL names. */
const withLogin = (databaseUrl: string, login: string, password: string): string => {
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = password;
  return url.toString();
};

/** A pool of connections of one subgraph's login; statements end after ten seconds. */
export const openDataSource = async (
  subgraph: string,
  databaseUrl: string,
  login: string,
  password: string,
  entities: (new () => object)[],
): Promise<DataSource> => {
  const dataSource = new DataSource({
    type: 'postgres',
    url: withLogin(databaseUrl, login, password),
    entities,
    logger: new StatementCounter(subgraph),
    logging: ['query'],
    installExtensions: false,
    extra: {
      pipeline: true,
      max: 10,
      statement_timeout: 10_000,
      options: '-c TimeZone=UTC -c search_path=' + (subgraph === 'reports' ? 'pg_catalog' : subgraph),
    },
  });
  return dataSource.initialize();
};

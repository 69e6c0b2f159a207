import { Client } from 'pg';
import type { RecordedPlan } from './recorder';

// The statements within functions too; entering is the same for every question.
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_nested_statements': 'on',
  client_min_messages: 'log',
  log_min_messages: 'panic',
};

const ASKED = /\b(from|join) \(?(select .* from )?(actors|funding|register)\.|search_text/is;
const TEXT = /plan:\nQuery Text: ([\s\S]*?)\n(?=\S.*\(cost=)/;

const recordedIn = (login: string, message: string): RecordedPlan | undefined => {
  const text = TEXT.exec(message);
  if (!text?.[1] || !ASKED.test(text[1]) || text[1].includes('app.enter') || text[1].includes('membership'))
    return undefined;
  const plan = message.slice(text.index + text[0].length).split('\n');
  const milliseconds = /^duration: ([\d.]+) ms/.exec(message)?.[1];
  return { login, sql: text[1], plan: [...plan, `Execution Time: ${milliseconds}`] };
};

/** Lets PostgreSQL tell its clients how it ran every statement, also those that functions run; for new connections. */
export const tellPlans = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const name = new URL(databaseUrl).pathname.slice(1);
  for (const [setting, value] of Object.entries(SETTINGS))
    await client.query(`alter database ${name} set ${setting} = '${value}'`);
  await client.end();
};

/** Undoes `tellPlans`, for the database may be kept. */
export const tellNoPlans = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`alter database ${new URL(databaseUrl).pathname.slice(1)} reset all`);
  await client.end();
};

/** Hears the plans on every connection this process opens from now on. */
export const hearPlans = (): { take: () => RecordedPlan[] } => {
  let heard: RecordedPlan[] = [];
  const connect = Client.prototype.connect as (...given: unknown[]) => unknown;
  Client.prototype.connect = function (this: Client, ...given: unknown[]) {
    this.on('notice', ({ message }) => {
      const login = (this as unknown as { user: string }).user;
      const plan = recordedIn(login, message ?? '');
      if (plan) heard.push(plan);
    });
    return connect.apply(this, given);
  } as typeof Client.prototype.connect;
  return {
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
  };
};

import { Client } from 'pg';

/** A statement the platform sent, and how PostgreSQL ran it for the viewer of its transaction. */
export interface RecordedPlan {
  readonly login: string;
  readonly sql: string;
  readonly plan: readonly string[];
}

type Query = (this: Client, text: unknown, values?: unknown) => Promise<{ rows: Record<string, string>[] }>;

const isQuestion = (text: unknown): text is string =>
  typeof text === 'string' && /^\s*(select|with)/i.test(text) && !text.includes('app.enter');

/** Explains every statement of this process in its own transaction before it runs, so with the viewer's own rights. */
export class PlanRecorder {
  private recorded: RecordedPlan[] = [];
  private isOn = false;

  constructor() {
    const keep = (plan: RecordedPlan): void => void this.recorded.push(plan);
    const isRecording = (): boolean => this.isOn;
    const query = Client.prototype.query as unknown as Query;
    const explained = async function (this: Client, text: string, values: unknown): Promise<unknown> {
      const { rows } = await query.call(this, `explain (analyze, buffers) ${text}`, values);
      const login = (this as unknown as { user: string }).user;
      keep({ login, sql: text, plan: rows.map(row => row['QUERY PLAN'] ?? '') });
      return query.call(this, text, values);
    };
    Client.prototype.query = function (this: Client, text: unknown, values?: unknown, ...rest: unknown[]) {
      if (isRecording() && isQuestion(text)) return explained.call(this, text, values);
      return (query as (...given: unknown[]) => unknown).call(this, text, values, ...rest);
    } as typeof Client.prototype.query;
  }

  async record(work: () => Promise<unknown>): Promise<RecordedPlan[]> {
    this.isOn = true;
    this.recorded = [];
    try {
      await work();
    } finally {
      this.isOn = false;
    }
    return this.recorded;
  }
}

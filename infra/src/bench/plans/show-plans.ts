import { Client } from 'pg';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import type { BenchIssuer } from '../platform/issuer';
import { table } from '../table';
import { AUDITOR, QM_OFFICE_START, VIEWERS } from '../viewers';
import type { Workbench } from '../workbench';
import { openHere } from './here';
import { judge } from './judge';
import { PlanRecorder, type RecordedPlan } from './recorder';
import { surveyed, whole } from './surveyed';

/** A public actor of the first QM office with the most parties: the hardest one to list. */
const hub = async ({ databaseUrl }: Workbench): Promise<string> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select a.id from actors.actor a join cooperations.party p on p.actor_office_id = a.office_id and p.actor_id = a.id
     where a.office_id = ${QM_OFFICE_START} and a.visibility = 'PUBLIC' and a.archived_at is null group by a.id order by count(*) desc limit 1`,
  );
  await client.end();
  return globalId('Actor', { officeId: QM_OFFICE_START, id: rows[0]?.id ?? '' });
};

const indented = (lines: readonly string[]): string => lines.map(line => `      ${line}`).join('\n');

const tell = (question: { name: string }, viewer: string, { login, sql, plan }: RecordedPlan): void => {
  process.stdout.write(
    `\n── ${question.name} as ${viewer}, ${login}\n${indented(sql.split('\n'))}\n\n${indented(plan)}\n`,
  );
};

/** Prints the plan of every statement of every question as every viewer, and a table of them at the end. */
export const showPlans = async (workbench: Workbench, issuer: BenchIssuer): Promise<void> => {
  const recorder = new PlanRecorder();
  const here = await openHere(workbench, issuer.issuer);
  const rows: (string | number)[][] = [];
  try {
    for (const question of [...whole, ...surveyed(await hub(workbench))]) {
      for (const viewer of [...VIEWERS, AUDITOR]) {
        const authorization = await issuer.authorization(viewer);
        await here.ask(question.query, authorization);
        const plans = await recorder.record(() => here.ask(question.query, authorization));
        for (const plan of plans) {
          tell(question, viewer.name, plan);
          const { milliseconds, planning, buffers, remarks } = judge(plan);
          rows.push([
            question.name,
            viewer.name,
            plan.login.replace('kiezgraph_', ''),
            milliseconds,
            planning,
            buffers,
            remarks.join('; '),
          ]);
        }
      }
    }
  } finally {
    await here.close();
  }
  process.stdout.write(
    `\n${table(['question', 'viewer', 'subgraph', 'ms', 'planning', 'buffers', 'remarks'], rows)}\n`,
  );
};

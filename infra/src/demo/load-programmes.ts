import { readFacts, registered, type ProgrammeFacts } from './facts';
import type { LoadedKeys } from './loading';
import { tolerate } from './load-register';
import type { OfficeClients } from './office-client';

interface LoadedProgramme {
  readonly id: string;
  readonly version: number;
  readonly names: { name: string }[];
  readonly departments: unknown[];
}

const PROGRAMME = 'id version names { name } departments { id }';

/** Programmes with their names by date, and the funds with the rules known of them. */
export const loadProgrammes = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  const steward = await clients.as('network.steward');
  const facts = readFacts<ProgrammeFacts>('programmes');
  for (const { names = [], departments = [], parent, ...stated } of facts.programmes) {
    const id = registered('Programme', stated.number);
    const within = parent ? { parentId: registered('Programme', parent) } : {};
    tolerate(await steward.act('programmeCreate', 'programme', { ...stated, ...within }), stated.name);
    const read = async (): Promise<LoadedProgramme> =>
      (
        await steward.ask<{ programme: LoadedProgramme }>(
          `query Programme($id: ID!) { programme(id: $id) { ${PROGRAMME} } }`,
          { id },
        )
      ).programme;
    let programme = await read();
    for (const name of names) {
      if (programme.names.some(known => known.name === name.name)) continue;
      await steward.must('programmeNameAdd', 'programme', {
        programmeId: id,
        expectedVersion: programme.version,
        ...name,
      });
      programme = await read();
    }
    for (const { actor, ...period } of departments.slice(programme.departments.length)) {
      await steward.must('programmeDepartmentAdd', 'programme', {
        programmeId: id,
        expectedVersion: programme.version,
        actorId: keys.get('actor', actor),
        ...period,
      });
      programme = await read();
    }
  }
  await loadFunds(clients, facts);
};

const loadFunds = async (clients: OfficeClients, { funds }: ProgrammeFacts): Promise<void> => {
  const steward = await clients.as('network.steward');
  for (const { rules, programme, ...stated } of funds) {
    const id = registered('Fund', stated.number);
    tolerate(
      await steward.act('fundCreate', 'fund', { ...stated, programmeId: registered('Programme', programme) }),
      stated.name,
    );
    const { fund } = await steward.ask<{ fund: { version: number; ruleSets: unknown[] } }>(
      'query Fund($id: ID!) { fund(id: $id) { version ruleSets { id } } }',
      { id },
    );
    let { version } = fund;
    for (const set of rules.slice(fund.ruleSets.length)) {
      const input = { fundId: id, expectedVersion: version, rules: set };
      ({ version } = await steward.must<{ version: number }>('fundRuleSetAdd', 'fund', input));
    }
  }
};

import { freeNumber, giveFund, giveProgramme } from '../../support/give-programme';
import type { Stage } from '../stage';
import type { ActCase } from './act-case';

type Input = (stage: Stage) => Promise<Record<string, unknown>>;

const stewardCase = (record: string, again: ActCase['again'], input: Input): ActCase => ({
  record,
  again,
  lesser: 'FORBIDDEN',
  service: 'FORBIDDEN',
  ready: async stage => ({ person: stage.steward, input: await input(stage) }),
});

const programmeCase = (
  again: ActCase['again'],
  more: (stage: Stage, names: readonly { id: string }[]) => Record<string, unknown>,
): ActCase => ({
  ...stewardCase('programme', again, async stage => {
    const { id, version, names } = await giveProgramme(stage.platform);
    return { programmeId: id, expectedVersion: version, ...more(stage, names) };
  }),
  can: 'viewerCanChange',
});

const authority = async ({ platform, office }: Stage): Promise<string> =>
  (await platform.give.actor(office, { kind: 'PUBLIC_AUTHORITY', visibility: 'PUBLIC' })).id;

const departmentCase = (again: ActCase['again'], more: Record<string, unknown>): ActCase => ({
  ...stewardCase('programme', again, async stage => {
    const { platform, steward } = stage;
    const { id, version } = await giveProgramme(platform);
    const input = { programmeId: id, expectedVersion: version, actorId: await authority(stage) };
    const made = await platform.give.act(
      steward,
      'programmeDepartmentAdd',
      input,
      'programme',
      'version departments { id }',
    );
    const departmentId = made.departments[0].id;
    return { programmeId: id, expectedVersion: made.version, departmentId, ...more };
  }),
  can: 'viewerCanChange',
});

const RULES = {
  period: '2020/2030',
  maxPerAreaYear: '10000.00',
  minPerMeasure: '50.00',
  maxPerMeasure: '1500.00',
  maxMonths: 48,
  ownSharePercent: 12.5,
  earmarkYears: 10,
  needsSeveralAreas: false,
  decidedBy: ['JURY'],
  source: { kind: 'SECOND_SOURCE', citation: 'Förderhandbuch' },
};

const ruleSetCase = (again: ActCase['again'], more: Record<string, unknown>): ActCase => ({
  ...stewardCase('fund', again, async ({ platform }) => {
    const { id, version, ruleSets } = await giveFund(platform, [{ period: '2020/..' }]);
    return { fundId: id, expectedVersion: version, ruleSetId: ruleSets[0]?.id, ...more };
  }),
  can: 'viewerCanChange',
});

/** What the steward does with programmes and funds. */
export const PROGRAMME_CASES: Readonly<Record<string, ActCase>> = {
  programmeCreate: stewardCase('programme', 'INVALID', async ({ platform }) => ({
    number: freeNumber(),
    name: 'Soziale Stadt',
    period: '../2019',
    source: { kind: 'STATED', citation: 'Netzfassung' },
    sources: ['BUND', 'LAND'],
    parentId: (await giveProgramme(platform)).id,
  })),
  programmeChange: {
    ...stewardCase('programme', 'OK', async ({ platform }) => {
      const { id, version } = await giveProgramme(platform);
      const parent = await giveProgramme(platform);
      return { programmeId: id, expectedVersion: version, sources: ['EU'], parentId: parent.id };
    }),
    can: 'viewerCanChange',
  },
  programmeNameAdd: programmeCase('RULE_BROKEN', () => ({
    name: 'Soziale Stadt',
    period: '2000/2019',
    source: { kind: 'STATED', citation: 'Netzfassung' },
  })),
  programmeNameChange: programmeCase('OK', (_stage, names) => ({
    nameId: names[0]?.id,
    name: 'Sozialer Zusammenhalt',
    period: '2020/..',
    source: { kind: 'STATED', citation: 'Netzfassung' },
  })),
  programmeNameRemove: {
    ...stewardCase('programme', 'NOT_FOUND', async ({ platform, steward }) => {
      const { id, version, names } = await giveProgramme(platform);
      const input = { programmeId: id, expectedVersion: version, name: 'Alt', period: '../2019' };
      const made = await platform.give.act(steward, 'programmeNameAdd', input, 'programme', 'version');
      return { programmeId: id, expectedVersion: made.version, nameId: names[0]?.id };
    }),
    can: 'viewerCanChange',
  },
  programmeDepartmentAdd: {
    ...stewardCase('programme', 'RULE_BROKEN', async stage => {
      const { id, version } = await giveProgramme(stage.platform);
      const source = { kind: 'STATED', citation: 'Netzfassung' };
      const actorId = await authority(stage);
      return { programmeId: id, expectedVersion: version, actorId, period: '2016/2021', source };
    }),
    can: 'viewerCanChange',
  },
  programmeDepartmentChange: departmentCase('OK', {
    period: '2017/..',
    source: { kind: 'INFERRED', citation: 'Netzfassung' },
  }),
  programmeDepartmentRemove: departmentCase('NOT_FOUND', {}),
  fundCreate: stewardCase('fund', 'INVALID', async ({ platform }) => ({
    programmeId: (await giveProgramme(platform)).id,
    number: freeNumber(),
    kind: 'ACTION_FUND',
    name: 'Aktionsfonds',
  })),
  fundChange: {
    ...stewardCase('fund', 'OK', async ({ platform }) => {
      const { id, version } = await giveFund(platform);
      return { fundId: id, expectedVersion: version, kind: 'PROJECT_FUND', name: 'Projektfonds' };
    }),
    can: 'viewerCanChange',
  },
  fundRuleSetAdd: {
    ...stewardCase('fund', 'RULE_BROKEN', async ({ platform, area }) => {
      const { id, version } = await giveFund(platform);
      return { fundId: id, expectedVersion: version, areaId: area.id, rules: RULES };
    }),
    can: 'viewerCanChange',
  },
  fundRuleSetChange: ruleSetCase('OK', { rules: RULES }),
  fundRuleSetEnd: ruleSetCase('OK', { endsOn: '2024-12-31' }),
  fundRuleSetRemove: ruleSetCase('NOT_FOUND', {}),
};

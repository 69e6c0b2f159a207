import { randomUUID } from 'node:crypto';
import { giveGrantValue, giveProjectValue } from '../../support/give-funding';
import { currentVersion, type ActCase } from './act-case';

/** What sources state of a grant or a project: seen, and so found, by its own office only. */
export const FUNDING_VALUE_CASES: Readonly<Record<string, ActCase>> = {
  grantValueAdd: {
    record: 'grant',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    service: 'FORBIDDEN',
    ready: async ({ office, platform }) => ({
      person: office.lead,
      input: {
        grantId: (await platform.give.grant(office, { visibility: 'NETWORK' })).id,
        clientKey: randomUUID(),
        field: 'AMOUNT',
        value: '27000.00',
        source: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
      },
    }),
  },
  grantValuePrefer: {
    record: 'grant',
    again: 'WRONG_STATE',
    lesser: 'NOT_FOUND',
    stranger: 'NOT_FOUND',
    service: 'FORBIDDEN',
    ready: async stage => {
      const { office, platform } = stage;
      const { id } = await platform.give.grant(office, { visibility: 'NETWORK' });
      const valueId = await giveGrantValue(platform, office, id);
      return {
        person: office.lead,
        input: { valueId, expectedVersion: await currentVersion(stage, office.lead, 'grant', id) },
      };
    },
  },
  grantValueRemove: {
    record: 'grant',
    again: 'WRONG_STATE',
    lesser: 'NOT_FOUND',
    stranger: 'NOT_FOUND',
    service: 'FORBIDDEN',
    ready: async ({ office, platform }) => {
      const { id } = await platform.give.grant(office, { visibility: 'NETWORK' });
      return { person: office.lead, input: { valueId: await giveGrantValue(platform, office, id) } };
    },
  },
  projectValueAdd: {
    record: 'project',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    can: 'viewerCanKeepRecord',
    ready: async ({ office, staff, platform }) => ({
      person: staff,
      input: {
        projectId: (await platform.give.project(office, { visibility: 'NETWORK' })).id,
        clientKey: randomUUID(),
        field: 'PERIOD',
        value: '2024',
        source: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
      },
    }),
  },
  projectValuePrefer: {
    record: 'project',
    again: 'WRONG_STATE',
    lesser: 'NOT_FOUND',
    stranger: 'NOT_FOUND',
    ready: async stage => {
      const { office, staff, platform } = stage;
      const { id } = await platform.give.project(office, { visibility: 'NETWORK' });
      const valueId = await giveProjectValue(platform, office, id);
      return {
        person: staff,
        input: { valueId, expectedVersion: await currentVersion(stage, staff, 'project', id) },
      };
    },
  },
  projectValueRemove: {
    record: 'project',
    again: 'WRONG_STATE',
    lesser: 'NOT_FOUND',
    stranger: 'NOT_FOUND',
    ready: async ({ office, staff, platform }) => {
      const { id } = await platform.give.project(office, { visibility: 'NETWORK' });
      return { person: staff, input: { valueId: await giveProjectValue(platform, office, id) } };
    },
  },
};

import { giveNetwork } from '../support/give-network';
import { numbered, type Giver, type GivenOffice, type GivenRecord } from '../support/give';
import type { Concept } from './concepts';

/** By the number of its office: the public network that its projects serve. */
const networks = new Map<number, Promise<GivenRecord>>();
const networkOf = (giver: Giver, office: GivenOffice): Promise<GivenRecord> => {
  const known = networks.get(office.number) ?? giveNetwork(giver, office, { visibility: 'PUBLIC' });
  networks.set(office.number, known);
  return known;
};
const networkIds = new Map<number, string>();

const projects = (more: Pick<Concept, 'name' | 'levels'> & { status: string }): Concept => ({
  type: 'Project',
  subgraph: 'funding',
  one: 'project',
  many: 'projects',
  title: 'title',
  isEntity: true,
  orders: ['BEGIN_ASC', 'BEGIN_DESC', 'TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
  commonWord: 'Projekt',
  ...more,
  isOpenToOversight: more.status === 'SUBMITTED',
  give: async (giver, office, wanted) => {
    const { id } = await networkOf(giver, office);
    networkIds.set(office.number, id);
    const aims = {
      networkId: id,
      fieldsOfAction: ['EDUCATION'],
      goals: [{ text: 'Verantwortung', tags: ['SHARED_RESPONSIBILITY'] }],
    };
    return giver.project(office, { ...wanted, isSubmitted: more.status === 'SUBMITTED', input: aims });
  },
  filters: {
    officeId: (_record, owner) => owner.id,
    statuses: () => [more.status],
    actorId: (_record, _owner, actor) => actor.id,
    carrierId: (_record, _owner, actor) => actor.id,
    executorId: (_record, _owner, actor) => actor.id,
    networkId: (_record, owner) => networkIds.get(owner.number),
    runsOn: () => '2026-06-01',
    areaId: (_record, owner) => owner.areaId,
    districtId: (_record, owner) => numbered('District', owner.district ?? ''),
    fieldsOfAction: () => ['EDUCATION', 'CLIMATE'],
    goalTags: () => ['SHARED_RESPONSIBILITY'],
    search: ({ title }) => title,
  },
});

const ALL: Concept['levels'] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];

/** Projects, planned and submitted: what is submitted can not be restricted to persons. */
export const PROJECT_CONCEPTS: readonly Concept[] = [
  projects({ name: 'Project', levels: ALL, status: 'PLANNED' }),
  projects({ name: 'Project that was submitted', levels: ALL.slice(1), status: 'SUBMITTED' }),
];

import { giveNetwork } from '../support/give-network';
import { numbered, type Giver, type GivenOffice, type GivenRecord } from '../support/give';
import { giveOrigin } from '../support/give-programme';
import type { Concept } from './concepts';

/** By the number of its office: the public network that its projects serve. */
const networks = new Map<number, Promise<GivenRecord>>();
const networkOf = (giver: Giver, office: GivenOffice): Promise<GivenRecord> => {
  const known = networks.get(office.number) ?? giveNetwork(giver, office, { visibility: 'PUBLIC' });
  networks.set(office.number, known);
  return known;
};
/** The programme and fund out of which all of them get a grant of nothing, which changes no sum. */
let origin: Promise<{ programmeId: string; fundId: string }> | undefined;
let stated: { programmeId: string; fundId: string } | undefined;
const originOf = async (giver: Giver): Promise<{ programmeId: string; fundId: string }> => {
  origin ??= giveOrigin({ give: giver, steward: giver.steward });
  return (stated = await origin);
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
    const grant = { amount: '0.00', ...(await originOf(giver)) };
    const isSubmitted = more.status === 'SUBMITTED';
    return giver.project(office, { ...wanted, isSubmitted, input: aims, grant });
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
    fundId: () => stated?.fundId,
    programmeId: () => stated?.programmeId,
    search: ({ title }) => title,
  },
});

const ALL: Concept['levels'] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];

/** Projects, planned and submitted: what is submitted can not be restricted to persons. */
export const PROJECT_CONCEPTS: readonly Concept[] = [
  projects({ name: 'Project', levels: ALL, status: 'PLANNED' }),
  projects({ name: 'Project that was submitted', levels: ALL.slice(1), status: 'SUBMITTED' }),
];

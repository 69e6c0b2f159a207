import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import { OfficeRecordResolver } from '@kiezgraph/kernel/graphql/acting-offices';
import { keyFrom, keyFromRef, numberFrom, officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import type { GraphQLSchema } from 'graphql';
import { ActorActsResolver } from './actor/actor-acts.resolver';
import { ActorResolver } from './actor/actor.resolver';
import { OfficeActorsResolver, QmAreaActorsResolver } from './actor/register-actors.resolver';
import { PROFILE_RESOLVERS } from './actor/profile.contents';
import { CONTACT_RESOLVERS } from './contact/contact.contents';
import type { ActorsContext } from './context';
import { MembershipResolver, OfficeMembersResolver } from './membership/membership.resolver';
import { ViewerResolver, ViewerRightResolver } from './membership/viewer.resolver';
import { NETWORK_REFERENCES, NETWORK_RESOLVERS } from './network/network.contents';
import { organisationByKey } from './organisation/organisation.resolver';
import { REGISTER_RESOLVERS } from './register/register.contents';
import { SURVEY_REFERENCES, SURVEY_RESOLVERS } from './survey/survey.contents';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** The table of contents: what actors answers, and how its records are found from elsewhere. */
const shape: SubgraphShape = {
  resolvers: [
    OfficeRecordResolver,
    ViewerResolver,
    ...REGISTER_RESOLVERS,
    ViewerRightResolver,
    OfficeMembersResolver,
    MembershipResolver,
    ActorResolver,
    ActorActsResolver,
    OfficeActorsResolver,
    QmAreaActorsResolver,
    ...PROFILE_RESOLVERS,
    ...NETWORK_RESOLVERS,
    ...CONTACT_RESOLVERS,
    ...SURVEY_RESOLVERS,
  ],
  references: {
    ...NETWORK_REFERENCES,
    ...SURVEY_REFERENCES,
    Actor: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
      const key = ref === undefined ? keyFrom('Actor', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.actor.load(key);
    },
    Organisation: ({ id }: Reference, ctx: ActorsContext) => organisationByKey(ctx, id ?? ''),
    Office: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
      const number = ref === undefined ? numberFrom('Office', id ?? '') : Number(ref);
      return number === null ? null : loaders.offices.byId.load(number);
    },
    QmArea: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
      const number = ref === undefined ? numberFrom('QmArea', id ?? '') : Number(ref);
      return number === null ? null : loaders.areas.byId.load(number);
    },
    District: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
      const key = ref === undefined ? officialKeyFrom('District', id ?? '') : ref;
      return key === null ? null : loaders.districts.byId.load(key);
    },
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);

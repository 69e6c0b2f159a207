import { ContactActsResolver } from './contact-acts.resolver';
import { ActorContactsResolver, ContactResolver } from './contact.resolver';

/** What the subgraph answers about contact persons, for its table of contents. */
export const CONTACT_RESOLVERS = [ContactResolver, ActorContactsResolver, ContactActsResolver];

import { findByKey } from '@kiezgraph/kernel/db/rows';
import { ownMemberships } from '@kiezgraph/kernel/graphql/named-persons';
import { Visibility, VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActorEntity } from '../actor/actor.entity';
import type { ActorsContext } from '../context';
import { actOnContact, ERASED } from './contact-act';
import { limitOf, narrower } from './contact-input';
import type { ContactEntity } from './contact.entity';
import { SET_VISIBILITY } from './contact.policy';
import { ContactPerson } from './contact.type';

@InputType({
  description: 'Who is to see a contact person from now on: no further than the person agreed to.',
})
export class ContactVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The contact person.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const ContactVisibilityChangePayload = payloadOf('ContactVisibilityChange', 'contact', ContactPerson);

const isWider = (wanted: Visibility, limit: Visibility): boolean => narrower(wanted, limit) !== wanted;

type Wall = Pick<ContactEntity, 'visibility' | 'sharedWith' | 'named'>;

const isSharedBeyond = ({ sharedWith }: Wall, actor: ActorEntity | null): boolean =>
  actor?.visibility === Visibility.SHARED && sharedWith.some(office => !actor.sharedWith.includes(office));

/** Whether it names whom a restricted actor does not; who sees the contact already, or sets this, may go on. */
const isNamedBeyond = ({ named }: Wall, actor: ActorEntity | null, known: readonly string[]): boolean =>
  (actor?.visibility ?? Visibility.RESTRICTED) === Visibility.RESTRICTED &&
  named.some(id => !known.includes(id) && !actor?.named.includes(id));

const noFurtherThan = (
  wall: Wall,
  actor: ActorEntity | null,
  contact: ContactEntity,
  viewer: Viewer,
): Result<Wall> => {
  if (isSharedBeyond(wall, actor))
    return fail(
      Code.RULE_BROKEN,
      'Mit diesem Büro ist der Akteur selbst nicht geteilt.',
      'sharedWithOfficeIds',
    );
  const known = [...ownMemberships(viewer, contact.officeId), ...contact.named];
  return isNamedBeyond(wall, actor, known)
    ? fail(Code.RULE_BROKEN, 'Diese Person ist auf dem Akteur selbst nicht genannt.', 'namedMembershipIds')
    : ok(wall);
};

export const contactVisibilityChange = (
  ctx: ActorsContext,
  input: ContactVisibilityChangeInput,
): Promise<Result<ContactEntity>> =>
  actOnContact(ctx, input, {
    permission: SET_VISIBILITY,
    wrongState: ERASED,
    change: async (em, contact, viewer) => {
      if (isWider(input.visibility, limitOf(contact)))
        return fail(Code.RULE_BROKEN, 'So weit reicht keine Einwilligung dieser Person.', 'visibility');
      const key = { officeId: contact.officeId, id: contact.actorId };
      const actor = await findByKey<ActorEntity>(em, ActorEntity, key);
      if (isWider(input.visibility, actor?.visibility ?? Visibility.RESTRICTED))
        return fail(
          Code.RULE_BROKEN,
          'Eine Ansprechperson ist nicht weiter sichtbar als ihr Akteur.',
          'visibility',
        );
      const columns = await wallColumns(em, input, contact, viewer);
      return columns.ok ? noFurtherThan(columns.value, actor, contact, viewer) : columns;
    },
  });

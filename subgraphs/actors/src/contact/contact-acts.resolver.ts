import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { contactChange, ContactChangeInput, ContactChangePayload } from './contact-change';
import { contactCreate, ContactCreateInput, ContactCreatePayload } from './contact-create';
import { contactErase, ContactEraseInput, ContactErasePayload } from './contact-erase';
import {
  contactVisibilityChange,
  ContactVisibilityChangeInput,
  ContactVisibilityChangePayload,
} from './contact-visibility-change';
import type { ContactEntity } from './contact.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ContactEntity>>;

@Resolver()
export class ContactActsResolver {
  @Mutation(() => ContactCreatePayload, {
    nullable: true,
    description:
      'Makes an entry for a contact person of an actor; needs a legal basis, a purpose and an end.',
  })
  async contactCreate(
    @Arg('input', () => ContactCreateInput, INPUT) input: ContactCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await contactCreate(ctx, input));
  }

  @Mutation(() => ContactChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a contact person, or extends its retention.',
  })
  async contactChange(
    @Arg('input', () => ContactChangeInput, INPUT) input: ContactChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await contactChange(ctx, input));
  }

  @Mutation(() => ContactVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a contact person: no further than the person agreed to.',
  })
  async contactVisibilityChange(
    @Arg('input', () => ContactVisibilityChangeInput, INPUT) input: ContactVisibilityChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await contactVisibilityChange(ctx, input));
  }

  @Mutation(() => ContactErasePayload, {
    nullable: true,
    description: 'Erases the personal values of a contact person for ever; this can not be undone.',
  })
  async contactErase(
    @Arg('input', () => ContactEraseInput, INPUT) input: ContactEraseInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await contactErase(ctx, input));
  }
}

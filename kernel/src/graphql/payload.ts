import 'reflect-metadata';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { Result } from '../result';
import { toUserErrors, UserError } from './user-error';

/** What an act answers: the record as it is now, or why nothing was changed. */
export interface Payload<T> {
  readonly record?: T;
  readonly userErrors: UserError[];
}

/** The payload class of an act: `payloadOf('CooperationEnd', 'cooperation', Cooperation)`. */
export const payloadOf = <T extends object>(
  act: string,
  field: string,
  type: ClassType<T>,
): ClassType<Payload<T>> => {
  @ObjectType(`${act}Payload`, {
    description: `The answer to the act ${act.charAt(0).toLowerCase()}${act.slice(1)}.`,
  })
  class ActPayload {
    @Field(() => type, {
      name: field,
      nullable: true,
      description: 'The record as it is now; null when the act was refused.',
    })
    record?: T;

    @Field(() => [UserError], { description: 'Why the act was refused; empty when it was done.' })
    userErrors!: UserError[];
  }
  return ActPayload as ClassType<Payload<T>>;
};

/** The result of an act as its payload. */
export const toPayload = <T>(result: Result<T>): Payload<T> =>
  result.ok ? { record: result.value, userErrors: [] } : { userErrors: toUserErrors(result.refusals) };

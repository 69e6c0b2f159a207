import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import type { Refusal } from '../result';
import { Code } from './user-error';

/** What every act that makes a record takes: the owner, and a key that makes repeating the act harmless. */
@InputType({ description: 'The owner of a new record and the key that makes repeating the act harmless.' })
export abstract class ClientKeyInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The uuid of the new record: the client's key, or one of our own (version 7, RFC 9562). */
export const clientKey = ({ clientKey: key }: ClientKeyInput): { value: string; refusals: Refusal[] } => {
  if (key === null || key === undefined) return { value: v7(), refusals: [] };
  if (UUID.test(key)) return { value: key.toLowerCase(), refusals: [] };
  return {
    value: '',
    refusals: [
      {
        code: Code.INVALID,
        message: 'Der Schlüssel ist keine UUID der Version 4 oder 7.',
        field: 'clientKey',
      },
    ],
  };
};

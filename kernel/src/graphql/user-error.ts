import 'reflect-metadata';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Refusal } from '../result';

/** Why an act was refused; the registry of codes, explained in docs/error-codes.md. */
export enum Code {
  NOT_FOUND = 'NOT_FOUND',
  FORBIDDEN = 'FORBIDDEN',
  INVALID = 'INVALID',
  WRONG_STATE = 'WRONG_STATE',
  CONFLICT = 'CONFLICT',
  RULE_BROKEN = 'RULE_BROKEN',
}

registerEnumType(Code, {
  name: 'UserErrorCode',
  description: 'Why an act was refused.',
  valuesConfig: {
    NOT_FOUND: { description: 'The record does not exist, or not for the viewer.' },
    FORBIDDEN: { description: 'The viewer sees the record but may not do this with it.' },
    INVALID: { description: 'A value of the input breaks the rule the message names.' },
    WRONG_STATE: { description: 'The record is in a state in which this act is not possible.' },
    CONFLICT: { description: 'Somebody else changed the record in the meantime; read it again.' },
    RULE_BROKEN: { description: 'A rule of the field forbids it; the message names the rule.' },
  },
});

/** One reason why an act was refused. */
@Directive('@shareable')
@ObjectType({ description: 'One reason why an act was refused; nothing was changed.' })
export class UserError {
  @Field(() => Code, { description: 'The reason, for programs.' })
  code!: Code;

  @Field(() => String, { description: 'The reason, for people, in German.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input field that can mend it, if there is one.' })
  field?: string;
}

export const toUserErrors = (refusals: readonly Refusal[]): UserError[] =>
  refusals.map(({ code, message, field }) => Object.assign(new UserError(), { code, message, field }));

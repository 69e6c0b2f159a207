import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { identifierForm, needsCourt } from './identifier-form';
import { IdentifierScheme } from './identifier.enums';

@InputType({ description: 'A number under which a register knows an organisation.' })
export class IdentifierInput {
  @Field(() => IdentifierScheme, { description: 'Whose number it is.' })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: 'The number.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The court that keeps the register; needed for HANDELSREGISTER and VEREINSREGISTER, else absent.',
  })
  court?: string | null;
}

/** Everything that is wrong with an identifier by itself. */
export const checkIdentifier = (prefix: string, { scheme, value, court }: IdentifierInput): Refusal[] => {
  const invalid = (field: string, message: string): Refusal => ({
    code: Code.INVALID,
    message,
    field: `${prefix}${field}`,
  });
  const line = checkLine(`${prefix}value`, value);
  const { fault } = identifierForm(scheme, value);
  const hasCourt = court !== null && court !== undefined;
  return refusalsOf(
    line ?? (fault === undefined ? undefined : invalid('value', fault)),
    checkLine(`${prefix}court`, court, 100),
    needsCourt(scheme) && !hasCourt ? invalid('court', 'Zu dieser Nummer gehört das Gericht.') : undefined,
    !needsCourt(scheme) && hasCourt ? invalid('court', 'Diese Nummer vergibt kein Gericht.') : undefined,
  );
};

/** An identifier in its one spelling. */
export const identifierOf = ({
  scheme,
  value,
  court,
}: IdentifierInput): { scheme: IdentifierScheme; value: string; court: string | null } => ({
  scheme,
  value: identifierForm(scheme, value).value,
  court: court ? court.trim().replace(/\s+/g, ' ') : null,
});

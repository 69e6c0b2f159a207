import { today } from '@kiezgraph/kernel/approximate-date';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkDay,
  checkEmail,
  checkLine,
  checkText,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { ContactEntity } from './contact.entity';
import { LegalBasis } from './contact.enums';

/** What can be stated of a contact person, at the creation of the entry and later. */
@InputType({ description: 'What can be stated of a contact person.' })
export abstract class ContactStatements {
  @Field(() => String, { nullable: true, description: "The person's name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "The person's e-mail address; null takes it away." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The person's phone number; null takes it away." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person is there; null takes it away.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'What the values are kept for.' })
  purpose?: string;

  @Field(() => LegalBasis, { nullable: true, description: 'Why the values may be kept.' })
  legalBasis?: LegalBasis;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which the person agreed; goes with CONSENT and with nothing else; null without it.',
  })
  consentedOn?: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description:
      'How far the person agreed to be seen, OFFICE or further; null is never said, and so OFFICE.',
  })
  consentVisibility?: Visibility | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which the values are kept: today at the earliest, in five years at the latest.',
  })
  retainUntilOn?: string;
}

/** The longest that values are kept without a new statement. */
const MOST_YEARS = 5;

const yearsAhead = (day: string, years: number): string => {
  const [year = '', month, date] = day.split('-');
  // The 29th of February of a year that has none is the 28th, as PostgreSQL has it.
  const last = month === '02' && date === '29' ? '28' : date;
  return `${Number(year) + years}-${month}-${last}`;
};

const invalid = (message: string, field: string): Check => ({ code: Code.INVALID, message, field });

const checkPhone = (phone: string | null | undefined): Check =>
  phone === null || phone === undefined || /^\+?[0-9][0-9 ()/-]{3,30}$/.test(phone)
    ? undefined
    : invalid('Das ist keine Telefonnummer.', 'phone');

/** Everything that is wrong with the statements by themselves. */
export const checkStatements = (input: ContactStatements): Refusal[] =>
  refusalsOf(
    checkLine('name', input.name),
    checkEmail('email', input.email),
    checkPhone(input.phone),
    checkLine('function', input.function),
    checkText('purpose', input.purpose, 500),
    checkDay('consentedOn', input.consentedOn, '2000-01-01', today()),
    checkDay('retainUntilOn', input.retainUntilOn, today(), yearsAhead(today(), MOST_YEARS)),
  );

type Basis = Pick<ContactEntity, 'legalBasis' | 'consentedOn' | 'consentVisibility'>;

/** What the input says, also that it is null; else what is held. */
const statedOr = <T>(stated: T | null | undefined, held: T | null | undefined): T | null =>
  (stated === undefined ? held : stated) ?? null;

/** Everything that is wrong with the legal basis: a consent has a day, and nothing else has one. */
export const checkBasis = (input: ContactStatements, held: Basis | null): Refusal[] => {
  const legalBasis = input.legalBasis ?? held?.legalBasis;
  if (legalBasis === LegalBasis.CONSENT) {
    const isMissing = !statedOr(input.consentedOn, held?.consentedOn);
    const isNarrow = input.consentVisibility === Visibility.RESTRICTED;
    return refusalsOf(
      isMissing ? invalid('Zur Einwilligung fehlt der Tag.', 'consentedOn') : undefined,
      isNarrow
        ? invalid('Eine Einwilligung reicht mindestens für das Büro.', 'consentVisibility')
        : undefined,
    );
  }
  const message = 'Das gehört zu einer Einwilligung.';
  return refusalsOf(
    input.consentedOn ? invalid(message, 'consentedOn') : undefined,
    input.consentVisibility ? invalid(message, 'consentVisibility') : undefined,
  );
};

const LEVELS = Object.values(Visibility);

/** The narrower of two. */
export const narrower = (one: Visibility, other: Visibility): Visibility =>
  LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other;

/** How far a contact may be seen at most. */
export const limitOf = ({ consentVisibility }: Pick<ContactEntity, 'consentVisibility'>): Visibility =>
  consentVisibility ?? Visibility.OFFICE;

const basisColumns = (input: ContactStatements, held: Basis | null): Basis => {
  const legalBasis = (input.legalBasis ?? held?.legalBasis) as LegalBasis;
  if (legalBasis !== LegalBasis.CONSENT) return { legalBasis, consentedOn: null, consentVisibility: null };
  return {
    legalBasis,
    consentedOn: statedOr(input.consentedOn, held?.consentedOn),
    consentVisibility: statedOr(input.consentVisibility, held?.consentVisibility) ?? Visibility.OFFICE,
  };
};

/** The columns that the statements change; what is absent stays, and so does what may not be null. */
export const columnsFrom = (input: ContactStatements, held: Basis | null): Partial<ContactEntity> => {
  const { name, email, phone, function: title, purpose, retainUntilOn } = input;
  const stated = {
    name: name ?? undefined,
    email,
    phone,
    function: title,
    purpose: purpose ?? undefined,
    retainUntilOn: retainUntilOn ?? undefined,
    ...basisColumns(input, held),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};

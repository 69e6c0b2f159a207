import 'reflect-metadata';
import { Field, ID, InputType, Int, InterfaceType, registerEnumType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { Code } from './user-error';
import { Node, numberFrom } from './node';
import { DateTime } from './scalars';
import { refusalsOf, checkCount } from '../input-check';
import type { Refusal, Result } from '../result';
import { fail, ok, refuse } from '../result';
import { mayKeep, type Viewer } from '../viewer';

/** Who sees a record, narrow to wide. */
export enum Visibility {
  RESTRICTED = 'RESTRICTED',
  OFFICE = 'OFFICE',
  SHARED = 'SHARED',
  NETWORK = 'NETWORK',
  PUBLIC = 'PUBLIC',
}

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who sees a record besides the persons it names, narrow to wide (Sichtbarkeit).',
  valuesConfig: {
    RESTRICTED: { description: 'Only persons named on the record.' },
    OFFICE: { description: 'The staff of the owning office; the default.' },
    SHARED: { description: 'The owning office and the offices it is shared with.' },
    NETWORK: { description: 'Every signed-in office.' },
    PUBLIC: { description: 'Everyone, without signing in.' },
  },
});

/** What every record of an office has in common. */
@InterfaceType({
  implements: Node,
  description: 'A record that one office owns and writes.',
  autoRegisterImplementations: false,
})
export abstract class OfficeRecord extends Node {
  @Field(() => Visibility, { description: 'Who sees the record.' })
  visibility!: Visibility;

  @Field(() => Int, {
    nullable: true,
    description:
      'Counts the changes; hand it back as expectedVersion. For those who work in an office that acts on the record, else null: it counts also what others may not see.',
  })
  version?: number | null;

  @Field(() => DateTime, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the record was last changed; null where the version is.',
  })
  updatedAt?: Date | null;
}

/** The part of an input that says who is to see a record. */
@InputType({ description: 'Who is to see a record.' })
export class VisibilityInput {
  @Field(() => Visibility, { description: 'How far the record is to be seen.' })
  visibility!: Visibility;

  @Field(() => [ID], {
    nullable: true,
    description: 'The offices it is shared with; needed for SHARED, at most 100; null is none.',
  })
  sharedWithOfficeIds?: string[];
}

const areOffices = async (em: EntityManager, numbers: readonly number[]): Promise<boolean> => {
  if (numbers.length === 0) return true;
  const rows = await em.query<{ count: string }[]>(
    // Nothing is shared with an archive the steward still fills: there is nobody yet to share it with.
    'select count(*) from register.office where id = any ($1) and (not is_archive or archive_closed_at is not null)',
    [numbers],
  );
  return Number(rows[0]?.count) === numbers.length;
};

/** The wall's columns a visibility means, or why it can not be. RESTRICTED names the person who sets it. */
export const wallColumns = async (
  em: EntityManager,
  input: VisibilityInput,
  officeId: number,
  viewer: Viewer,
): Promise<Result<{ visibility: Visibility; sharedWith: number[]; named: string[] }>> => {
  const field = 'sharedWithOfficeIds';
  const ids = input.sharedWithOfficeIds ?? [];
  const refusals: Refusal[] = refusalsOf(checkCount(field, ids, 100));
  if (refusals.length > 0) return refuse(refusals);
  const offices = ids.map(id => numberFrom('Office', id));
  if (offices.includes(null)) return fail(Code.NOT_FOUND, 'Ein Büro wurde nicht gefunden.', field);
  const sharedWith = [
    ...new Set(offices.filter(office => office !== null && office !== officeId)),
  ] as number[];
  if (!(await areOffices(em, sharedWith)))
    return fail(Code.NOT_FOUND, 'Ein Büro wurde nicht gefunden.', field);
  if (input.visibility === Visibility.SHARED && sharedWith.length === 0) {
    return fail(Code.INVALID, 'Zum Teilen fehlt ein anderes Büro.', field);
  }
  if (input.visibility !== Visibility.SHARED && sharedWith.length > 0) {
    return fail(Code.INVALID, 'Büros werden nur bei der Sichtbarkeit SHARED genannt.', field);
  }
  const named = viewer.memberships
    .filter(held => held.officeId === officeId && held.id !== null)
    .map(held => held.id as string);
  if (input.visibility === Visibility.RESTRICTED && named.length === 0) {
    return fail(
      Code.INVALID,
      'Nur wer als Person Mitglied des Büros ist, kann einen Eintrag auf Genannte beschränken.',
      'visibility',
    );
  }
  return ok({
    visibility: input.visibility,
    sharedWith,
    named: input.visibility === Visibility.RESTRICTED ? named : [],
  });
};

/** The office that will own a new record: the one stated, or the only one the viewer works in. */
export const owningOffice = (viewer: Viewer, officeId: string | null | undefined): Result<number> => {
  if (officeId === null || officeId === undefined) {
    const [only, ...others] = viewer.ownStaffOffices;
    if (only !== undefined && others.length === 0) return ok(only);
    return viewer.staffOffices.length === 0
      ? fail(Code.FORBIDDEN, 'Nur Mitarbeitende eines Büros können Einträge anlegen.', 'officeId')
      : fail(Code.INVALID, 'Sie arbeiten in mehreren Büros; nennen Sie eines.', 'officeId');
  }
  const office = numberFrom('Office', officeId);
  if (office === null) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
  return mayKeep(viewer, office)
    ? ok(office)
    : fail(Code.FORBIDDEN, 'Sie arbeiten nicht in diesem Büro.', 'officeId');
};

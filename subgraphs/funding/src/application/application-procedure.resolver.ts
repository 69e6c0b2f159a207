import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { Application } from './application.type';

/** How the procedure went is its office's own, also of an application whose applicant is named publicly. */
const forItsOffice = <T>(viewer: Viewer, row: ApplicationEntity, stated: T | null): T | null =>
  mayKeep(viewer, row.officeId) ? stated : null;

/** What was stated for the procedure. */
@Resolver(() => Application)
export class ApplicationProcedureResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'When it was submitted, as stated, in EDTF (ISO 8601-2); null is not stated. For those who work in the owning office, else null.',
  })
  submitted(@Root() row: ApplicationEntity, @Ctx() { db }: FundingContext): string | null {
    return forItsOffice(db.viewer, row, row.submitted);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the applicant applies as a district of a city state. For those who work in the owning office, else null.',
  })
  appliesAsDistrict(@Root() row: ApplicationEntity, @Ctx() { db }: FundingContext): boolean | null {
    return forItsOffice(db.viewer, row, row.appliesAsDistrict);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the applicant declares an area of the programme; null is not stated. For those who work in the owning office, else null.',
  })
  hasProgrammeArea(@Root() row: ApplicationEntity, @Ctx() { db }: FundingContext): boolean | null {
    return forItsOffice(db.viewer, row, row.hasProgrammeArea);
  }
}

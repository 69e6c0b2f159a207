import type { FundingContext } from '../context';
import { actorRefOf } from '../foreign/actor.reference';
import type { ProjectRoleKind } from '../project/project.enum';
import type { NamedRow } from './figures.repository';
import type { ProjectRoleFigures } from './figures.type';

type Named = NamedRow & { readonly actorOfficeId: number; readonly actorId: string };

const isNamed = (row: NamedRow): row is Named => row.actorOfficeId !== null && row.actorId !== null;

/** The organisation that is named, if the viewer sees it; who works in the office of the project counts its reference all the same. */
const organisationOf = async ({ home, db }: FundingContext, row: Named): Promise<string | null> => {
  const ref = actorRefOf(row);
  const told = await home.told<{ organisation: { id: string } }>(
    'actors',
    'Actor',
    ref,
    'organisation { id }',
  );
  if (told) return told.organisation.id;
  return db.viewer.staffOffices.includes(row.officeId) ? ref : null;
};

/** Who is named in a role: what is hidden is not counted, and an organisation counts once. */
export const figuresOfRole = async (
  ctx: FundingContext,
  rows: readonly NamedRow[],
  role: ProjectRoleKind,
): Promise<ProjectRoleFigures> => {
  const projects = new Set(rows.map(({ officeId, id }) => `${officeId}:${id}`));
  const organisations = new Set<string>();
  await Promise.all(
    rows
      .filter(isNamed)
      .filter(row => row.role === role)
      .map(async row => {
        const organisation = await organisationOf(ctx, row);
        if (organisation === null) return;
        organisations.add(organisation);
        projects.delete(`${row.officeId}:${row.id}`);
      }),
  );
  return { organisationCount: organisations.size, unnamedProjectCount: projects.size };
};

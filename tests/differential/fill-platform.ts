import type { GivenOffice, GivenRecord, Level } from '../support/give';
import type { Platform } from '../support/platform';

const LEVELS: Level[] = ['PUBLIC', 'OFFICE', 'SHARED', 'NETWORK'];

type Give = Platform['give'];

/** What one office keeps: of each concept something at every level, so that most lists hold what most may not see. */
const fillOffice = async (give: Give, office: GivenOffice, other: GivenOffice): Promise<GivenRecord[]> => {
  const actors: GivenRecord[] = [];
  for (const visibility of LEVELS) {
    const sharedWith = visibility === 'SHARED' ? [other] : [];
    const wanted = { visibility, sharedWith };
    actors.push(await give.actor(office, wanted));
    await give.event(office, { ...wanted, organisers: actors });
    await give.project(office, { ...wanted, actors, isSubmitted: visibility === 'NETWORK' });
    await give.grant(office, { ...wanted, actors });
  }
  return actors;
};

/** Two QM offices that know of each other's actors, a district's office, and records across them. */
export const fillPlatform = async ({ give }: Platform): Promise<GivenOffice[]> => {
  const area = await give.area();
  const wedding = await give.office({ areaId: area.id });
  const kreuzberg = await give.office({ district: '02' });
  const district = await give.office({ kind: 'DISTRICT_AUTHORITY', district: '01' });
  const ours = await fillOffice(give, wedding, kreuzberg);
  const theirs = await fillOffice(give, kreuzberg, wedding);
  for (const visibility of LEVELS) {
    const sharedWith = visibility === 'SHARED' ? [kreuzberg] : [];
    for (const mine of ours) {
      const known = theirs[ours.indexOf(mine) === 1 ? 0 : ours.indexOf(mine)];
      if (known) await give.cooperation(wedding, { visibility, sharedWith, parties: [mine, known] });
    }
  }
  return [wedding, kreuzberg, district];
};

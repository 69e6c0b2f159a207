import { randomUUID } from 'node:crypto';
import type { GivenOffice, GivenRecord, Level } from '../support/give';
import type { Platform } from '../support/platform';

const LEVELS: Level[] = ['PUBLIC', 'OFFICE', 'SHARED', 'NETWORK'];

/** Actors of two offices at every level of visibility, so that most lists hold something that most viewers may not see. */
export const fillPlatform = async ({ give }: Platform): Promise<GivenOffice[]> => {
  const area = await give.area();
  const offices = [
    await give.office({ areaId: area.id }),
    await give.office({ district: '02' }),
    await give.office({ kind: 'DISTRICT_AUTHORITY', district: '01' }),
  ];
  const [wedding, kreuzberg] = offices as [GivenOffice, GivenOffice];
  const actors: GivenRecord[] = [];
  for (const office of [wedding, kreuzberg]) {
    const other = office === wedding ? kreuzberg : wedding;
    for (const visibility of LEVELS) {
      const sharedWith = visibility === 'SHARED' ? [other] : [];
      actors.push(
        await give.actor(office, {
          visibility,
          sharedWith,
          name: `Akteur ${visibility} ${randomUUID().slice(0, 4)}`,
        }),
      );
    }
  }
  return offices;
};

/** Who asks in the toy graph: the public, or one of two offices. */
export type ToyViewer = 'public' | 'wedding' | 'kreuzberg';

type Sight = 'PUBLIC' | 'wedding' | 'kreuzberg';

export interface ActorRecord {
  key: string;
  name: string;
  kind: 'NONPROFIT' | 'BUSINESS';
  sight: Sight;
  parent?: string;
}
export interface CooperationRecord {
  key: string;
  title: string | null;
  sight: Sight;
  parties: { actor: string; role: 'GIVER' | 'RECEIVER' }[];
}
export interface EventRecord {
  key: string;
  title: string;
  sight: Sight;
  organisers: string[];
  about: string | null;
}

const sights: Sight[] = ['PUBLIC', 'wedding', 'kreuzberg', 'PUBLIC'];
const sightAt = (index: number): Sight => sights[index % sights.length] ?? 'PUBLIC';

export const actors: ActorRecord[] = Array.from({ length: 12 }, (_, index) => ({
  key: `a${index}`,
  name: `Verein ${index}`,
  kind: index % 2 ? 'BUSINESS' : 'NONPROFIT',
  sight: sightAt(index),
  ...(index > 3 ? { parent: `a${index - 3}` } : {}),
}));

export const cooperations: CooperationRecord[] = Array.from({ length: 10 }, (_, index) => ({
  key: `c${index}`,
  title: index % 5 === 4 ? null : `Kooperation ${index}`,
  sight: sightAt(index + 1),
  parties: [
    { actor: `a${index}`, role: 'GIVER' },
    { actor: `a${(index * 7 + 3) % 12}`, role: 'RECEIVER' },
  ],
}));

export const events: EventRecord[] = Array.from({ length: 8 }, (_, index) => ({
  key: `e${index}`,
  title: `Treffen ${index}`,
  sight: sightAt(index * 3),
  organisers: [`a${index}`, `a${(index * 5 + 1) % 12}`],
  about: index % 3 ? `c${index}` : null,
}));

/** The ten-line model of the wall: what is not seen does not exist. */
export const seenBy =
  (viewer: ToyViewer) =>
  ({ sight }: { sight: Sight }): boolean =>
    sight === 'PUBLIC' || sight === viewer;

export interface ToyContext {
  viewer: ToyViewer;
}

/** One row of a key list, if the viewer may see it. */
export const find = <T extends { key: string; sight: Sight }>(
  rows: readonly T[],
  key: string,
  { viewer }: ToyContext,
): T | null => rows.filter(seenBy(viewer)).find(row => row.key === key) ?? null;

/** A page in the form of the house's connections. */
export const page = <T>(
  rows: readonly T[],
  { first = 20, after }: { first?: number; after?: string | null },
) => {
  const start = after ? Number(after) + 1 : 0;
  const nodes = rows.slice(start, start + first);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: String(start + index) })),
    pageInfo: {
      hasNextPage: start + first < rows.length,
      endCursor: nodes.length ? String(start + nodes.length - 1) : null,
    },
    totalCount: rows.length,
  };
};

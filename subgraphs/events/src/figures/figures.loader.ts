import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import {
  readKinds,
  readPublished,
  readTargets,
  type AttendanceRow,
  type FigureScope,
  type KindRow,
  type TargetRow,
} from './figures.repository';
import type { ActorKeys } from '../foreign/actor.reference';
import type { EventCount, EventFigures } from './figures.type';
import { readOrganisersIn, readOrganisersUnknown, type OrganiserRow } from './organisers.repository';

/** The figures of one key, with what its organisers are counted from. */
export interface FoundFigures extends EventFigures {
  readonly scope: FigureScope;
  readonly key: string;
  readonly period: AskedPeriod;
}

interface AskedUnknown {
  readonly key: string;
  readonly shown: ActorKeys;
}

const NO_TARGETS = { metCount: 0, possiblyMetCount: 0, notMetCount: 0, unknownCount: 0 };

const sumOf = (counts: readonly EventCount[]): EventCount => ({
  certain: counts.reduce((sum, { certain }) => sum + certain, 0),
  possible: counts.reduce((sum, { possible }) => sum + possible, 0),
});

const figuresOf = (
  kinds: readonly KindRow[],
  targets: TargetRow | undefined,
  published: AttendanceRow | undefined,
): EventFigures => {
  const byKind = kinds.map(row => ({
    kind: row.kind,
    held: { certain: row.heldCertain, possible: row.heldPossible },
    announced: { certain: row.announcedCertain, possible: row.announcedPossible },
    cancelled: { certain: row.cancelledCertain, possible: row.cancelledPossible },
  }));
  const { metCount, possiblyMetCount, notMetCount, unknownCount } = targets ?? NO_TARGETS;
  return {
    held: sumOf(byKind.map(({ held }) => held)),
    announced: sumOf(byKind.map(({ announced }) => announced)),
    cancelled: sumOf(byKind.map(({ cancelled }) => cancelled)),
    byKind: byKind.sort((one, other) => one.kind.localeCompare(other.kind)),
    targets: { metCount, possiblyMetCount, notMetCount, unknownCount },
    attendance: {
      people: published?.people == null ? null : Number(published.people),
      statedCount: published?.statedCount ?? 0,
      withheldCount: published?.withheldCount ?? 0,
      unknownCount: published?.unknownCount ?? 0,
    },
  };
};

/** Figures by scope and period, so that all offices of a page are served by the same statements. */
export class FigureLoaders {
  private readonly figures = new Map<string, DataLoader<string, FoundFigures>>();
  private readonly organisers = new Map<string, DataLoader<string, OrganiserRow[]>>();
  private readonly unknown = new Map<string, DataLoader<AskedUnknown, number, string>>();

  constructor(private readonly db: OfficeDatabase) {}

  load(scope: FigureScope, key: string, period: AskedPeriod): Promise<FoundFigures> {
    const name = JSON.stringify([scope, period]);
    const loader = this.figures.get(name) ?? new DataLoader(keys => this.read(scope, keys, period));
    this.figures.set(name, loader);
    return loader.load(key);
  }

  loadOrganisers({ scope, key, period }: FoundFigures): Promise<OrganiserRow[]> {
    const name = JSON.stringify([scope, period]);
    const loader =
      this.organisers.get(name) ??
      new DataLoader(async (keys: readonly string[]) => {
        const rows = await this.db.read(em => readOrganisersIn(em, scope, keys, period));
        const byKey = Map.groupBy(rows, row => row.key);
        return keys.map(each => byKey.get(each) ?? []);
      });
    this.organisers.set(name, loader);
    return loader.load(key);
  }

  /** How many events of the figures state no organiser, with those of its organisers that the viewer sees. */
  loadOrganisersUnknown({ scope, key, period }: FoundFigures, shown: ActorKeys): Promise<number> {
    const name = JSON.stringify([scope, period]);
    const loader =
      this.unknown.get(name) ??
      new DataLoader((asked: readonly AskedUnknown[]) => this.readUnknown(scope, asked, period), {
        cacheKeyFn: each => each.key,
      });
    this.unknown.set(name, loader);
    return loader.load({ key, shown });
  }

  /** Who is shown under one key is shown under all: one statement takes them together. */
  private async readUnknown(
    scope: FigureScope,
    asked: readonly AskedUnknown[],
    period: AskedPeriod,
  ): Promise<number[]> {
    const keys = asked.map(({ key }) => key);
    const shown = {
      officeIds: asked.flatMap(each => each.shown.officeIds),
      ids: asked.flatMap(each => each.shown.ids),
    };
    const rows = await this.db.read((em, viewer) =>
      readOrganisersUnknown(em, scope, keys, period, viewer.staffOffices, shown),
    );
    const byKey = new Map(rows.map(({ key, count }) => [key, count]));
    return keys.map(key => byKey.get(key) ?? 0);
  }

  private async read(
    scope: FigureScope,
    keys: readonly string[],
    period: AskedPeriod,
  ): Promise<FoundFigures[]> {
    const [kinds, targets, published] = await this.db.read(async em => [
      Map.groupBy(await readKinds(em, scope, keys, period), row => row.key),
      new Map((await readTargets(em, scope, keys, period)).map(row => [row.key, row])),
      new Map((await readPublished(em, scope, keys, period)).map(row => [row.key, row])),
    ]);
    return keys.map(key => ({
      ...figuresOf(kinds.get(key) ?? [], targets.get(key), published.get(key)),
      ...{ scope, key, period },
    }));
  }
}

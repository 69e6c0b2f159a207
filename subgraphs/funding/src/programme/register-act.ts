import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';

/** The frame of every act on programmes and funds: the viewer is the steward; acts come one at a time. */
export const stewardAct = async <T>(
  { db, readAnew }: FundingContext,
  work: (em: EntityManager) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const result = await db.write<T>(async (em, viewer) => {
    if (!viewer.isSteward) return fail(Code.FORBIDDEN, 'Programme und Fonds pflegt nur die Netzwerkstelle.');
    await em.query('select funding.hold_register()');
    return work(em);
  });
  if (result.ok) readAnew();
  return result;
};

/** How an act finds a row of the register, counts its version up and judges what is to change. */
export interface RegisterAct<Row extends { readonly version: number }> {
  readonly find: (em: EntityManager) => Promise<Row | null>;
  readonly missing: Refusal;
  readonly refusals: readonly Refusal[];
  /** Changes the row itself at the version; false when somebody was faster. */
  readonly change: (em: EntityManager, row: Row) => Promise<boolean>;
  /** Rules that look at other rows, and changes of parts; refusals undo everything. */
  readonly work?: (em: EntityManager, row: Row) => Promise<readonly Refusal[]>;
}

/** The frame of every act on a row that is there, refusals in a clerk's order. */
export const actOnRegister = <Row extends { readonly version: number }>(
  ctx: FundingContext,
  act: RegisterAct<Row>,
  expectedVersion: number,
): Promise<Result<Row>> =>
  stewardAct(ctx, async em => {
    const row = await act.find(em);
    if (!row) return refuse([act.missing]);
    const changed = fail(Code.CONFLICT, 'Der Eintrag wurde inzwischen geändert.', 'expectedVersion');
    if (row.version !== expectedVersion) return changed;
    if (act.refusals.length > 0) return refuse(act.refusals);
    if (!(await act.change(em, row))) return changed;
    const refusals = (await act.work?.(em, row)) ?? [];
    return refusals.length > 0 ? refuse(refusals) : ok((await act.find(em)) as Row);
  });

/** The permanent number of a row of the register. */
export const checkNumber = (number: number): Refusal[] =>
  number >= 1 && number <= 99_999
    ? []
    : [{ code: Code.INVALID, message: 'Die Nummer liegt nicht zwischen 1 und 99999.', field: 'number' }];

import { createHmac } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { UnauthenticatedError } from '../graphql/errors';
import type { Result } from '../result';
import type { Identity } from '../token';
import { Viewer, type Membership } from '../viewer';

/** Work done inside one transaction, by the rights that hold in it. */
export type Work<T> = (em: EntityManager, viewer: Viewer) => Promise<T>;

/** Signs identities for `app.enter`; one per process. */
export interface Seal {
  readonly subgraph: string;
  readonly keyId: string;
  readonly key: Buffer;
}

// A signature is good for one request; what the token allows beyond that is asked again.
const SIGNATURE_SECONDS = 60;

class Refused extends Error {
  constructor(readonly result: Result<unknown>) {
    super('refused');
  }
}

const sign = (seal: Seal, identity: Identity | null): [string, string] => {
  const now = Math.floor(Date.now() / 1000);
  const ends = identity ? Math.floor(identity.expiresAt.getTime() / 1000) + 30 : Infinity;
  const text = JSON.stringify({
    key: seal.keyId,
    subgraph: seal.subgraph,
    expires: Math.min(now + SIGNATURE_SECONDS, ends),
    issuer: identity?.issuer,
    subject: identity?.subject,
    email: identity?.email,
    service: identity?.isService ?? true,
    granted: identity?.granted ?? [],
  });
  return [text, createHmac('sha256', seal.key).update(`identity:${text}`).digest('hex')];
};

/** The only door to PostgreSQL: one short transaction per unit of work, seen through the viewer's eyes. */
export class OfficeDatabase {
  private entered: Viewer | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly seal: Seal,
    private readonly identity: Identity | null,
    private readonly correlation: string,
  ) {}

  /** The viewer as the last transaction found it; for `viewerCan…`, which always follows a read. */
  get viewer(): Viewer {
    if (!this.entered) throw new Error('No transaction has been entered yet.');
    return this.entered;
  }

  read<T>(work: Work<T>): Promise<T> {
    return this.unit('BEGIN READ ONLY', work);
  }

  /** Commits a successful result and rolls a refused one back. */
  async write<T>(work: Work<Result<T>>): Promise<Result<T>> {
    if (!this.identity) throw new UnauthenticatedError();
    try {
      return await this.unit('BEGIN', async (em, viewer) => {
        const result = await work(em, viewer);
        if (!result.ok) throw new Refused(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.result as Result<T>;
      throw error;
    }
  }

  private async unit<T>(begin: string, work: Work<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // BEGIN and enter ride along in one round trip; the work starts once the rights are known.
    const head = Promise.all([
      client.query(begin),
      client.query<{ held: string }>({
        // Unnamed on purpose: injected SQL could prepare a statement of its own under a name we use again.
        text: 'select app.enter($1, $2, $3) as held',
        values: [...sign(this.seal, this.identity), this.correlation],
      }),
    ]);
    // Else TypeORM would begin and commit transactions of its own within ours.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    try {
      const held = JSON.parse((await head)[1].rows[0]?.held ?? '[]') as Membership[];
      this.entered = new Viewer(this.identity, held);
      const result = await work(runner.manager, this.entered);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

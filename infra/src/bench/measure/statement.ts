import { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { openDataSource } from '@kiezgraph/kernel/db/data-source';
import { loginOf } from '@kiezgraph/kernel/db/bootstrap';
import type { DataSource } from 'typeorm';
import type { Row } from '../questions/question';
import type { BenchViewer } from '../viewers';
import type { Workbench } from '../workbench';

/** The login that may read all four domains, behind the same wall as every other. */
const READER = 'reports';

/** Runs hand-written statements as a viewer, through the same door as the platform. */
export class HandWritten {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly workbench: Workbench,
    private readonly issuer: string,
  ) {}

  static async open(workbench: Workbench, issuer: string): Promise<HandWritten> {
    const login = loginOf(READER);
    const dataSource = await openDataSource(
      READER,
      workbench.databaseUrl,
      login,
      workbench.secrets.passwordOf(login),
      [],
    );
    return new HandWritten(dataSource, workbench, issuer);
  }

  run(sql: string, { name, email }: BenchViewer): Promise<Row[]> {
    const { secrets } = this.workbench;
    const keyId = secrets.keys[0]?.id ?? '';
    const seal = { subgraph: READER, keyId, key: secrets.derive('viewer', keyId) };
    const expiresAt = new Date(Date.now() + 3_600_000);
    const identity = email
      ? { issuer: this.issuer, subject: name, email, isService: false, granted: [], expiresAt }
      : null;
    return new OfficeDatabase(this.dataSource, seal, identity, 'bench').read(em => em.query<Row[]>(sql));
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { WholeList } from '../programme/programme.loader';
import { readFunds, readRuleSets } from './fund.repository';

export const fundLists = (db: OfficeDatabase) => ({
  funds: new WholeList(db, readFunds),
  fundRuleSets: new WholeList(db, readRuleSets),
});

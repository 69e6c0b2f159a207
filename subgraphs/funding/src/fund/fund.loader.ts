import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { registerHistoryLoader } from '@kiezgraph/kernel/graphql/change';
import { WORDS } from '../history.words';
import { WholeList } from '../programme/programme.loader';
import { readFunds, readRuleSets } from './fund.repository';

export const fundLists = (db: OfficeDatabase) => ({
  funds: new WholeList(db, readFunds),
  fundRuleSets: new WholeList(db, readRuleSets),
  fundHistory: registerHistoryLoader(db, {
    schema: 'funding',
    table: 'fund',
    parts: { fund_rule_set: 'p.fund_id = key.id' },
    words: WORDS,
  }),
});

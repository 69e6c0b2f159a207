import type { HistoryWords } from '@kiezgraph/kernel/graphql/changed-fields';

/** What columns of funding are called in the schema where no rule tells it. */
export const WORDS: HistoryWords = {
  'application.naming_citation': 'naming.source.citation',
  'application.naming_source': 'naming.source.kind',
  'application.named_on': 'naming.namedOn',
  'application.period_text': 'submitted',
  'application_step.back_to': null,
  'call.advice': 'support.advice',
  'call.district_may_apply': 'eligibility.districtMayApply',
  'call.eligible_kinds': 'eligibility.kinds',
  'call.money': 'support.money',
  'call.needs_programme_id': 'eligibility.needsAreaOf',
  'call.period_text': null,
  'call.support_period': 'support.period',
  'call_step.back_to': null,
  'grant.instalments_complete': 'instalmentsAreComplete',
  'grant.programme_id': 'programmeOf',
  'project.district_id': null,
};

import { batch } from '../../../shared/model/batch.ts';
import { caseInfo, scene } from '../../../shared/model/case.ts';
import { distinction, proposal, reading } from '../../../shared/model/proposal.ts';
import { foreignObject } from '../../../shared/model/exchange.ts';
import { merge } from '../../../shared/model/merge.ts';
import { dating, estimative, evidence, mention, quote } from '../../../shared/model/quote.ts';
import { report, source } from '../../../shared/model/report.ts';
import { savedSearch } from '../../../shared/model/search.ts';
import {
  actor, alias, claim, event, operation, placement, reference, relation, tag, technique,
} from '../../../shared/model/thing.ts';
import { tableOf } from './table.ts';

/** The journaled tables. Each row carries the revision that wrote it. */
export const tables = {
  caseInfo: tableOf('case_info', caseInfo),
  source: tableOf('source', source),
  report: tableOf('report', report),
  actor: tableOf('actor', actor),
  alias: tableOf('alias', alias),
  operation: tableOf('operation', operation),
  technique: tableOf('technique', technique),
  event: tableOf('event', event),
  relation: tableOf('relation', relation, 'name'),
  quote: tableOf('quote', quote),
  estimative: tableOf('estimative', estimative),
  mention: tableOf('mention', mention),
  dating: tableOf('dating', dating),
  claim: tableOf('claim', claim),
  evidence: tableOf('evidence', evidence),
  tag: tableOf('tag', tag),
  reference: tableOf('reference', reference),
  placement: tableOf('placement', placement, 'thingId'),
  proposal: tableOf('proposal', proposal),
  reading: tableOf('reading', reading),
  distinction: tableOf('distinction', distinction),
  scene: tableOf('scene', scene),
  savedSearch: tableOf('saved_search', savedSearch),
  batch: tableOf('batch', batch),
  foreignObject: tableOf('foreign_object', foreignObject),
  merge: tableOf('merge', merge),
} as const;

/** Journaled tables by their SQL name. */
export const tablesByName = new Map(Object.values(tables).map((table) => [table.name, table]));

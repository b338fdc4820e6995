import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type VerbName } from '../../../shared/contract.ts';
import { goodInputs } from '../testing/good-inputs.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { planOf } from '../testing/plans.ts';
import { tablesByName } from './tables.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);
const queries = Object.keys(contract).filter(isVerb).filter((name) => contract[name].kind === 'query');
const stored = [...tablesByName.keys(), 'thing', 'journal', 'journal_change', 'passage', 'report_page', 'report_text', 'original'];

/**
 * Verbs that may read a table from end to end, and which. The first ones answer with a page of all there is, or look for
 * words anywhere in it. Counts and the network's ranking read an index, which is marked so.
 */
const allowed: Partial<Record<VerbName, readonly string[]>> = {
  'source.list': ['source'], 'report.list': ['report'], 'relation.list': ['relation'], 'event.list': ['event', 'event: index'],
  'actor.list': ['actor', 'alias'], 'operation.list': ['operation', 'operation: index'], 'claim.list': ['claim', 'claim: index'],
  'thing.find': ['actor', 'alias', 'operation', 'event', 'claim', 'claim: index', 'relation', 'report', 'source', 'quote'],
  'thing.match': ['actor', 'alias', 'operation', 'event', 'report', 'source', 'quote', 'thing', 'thing: index', 'alias: index'],
  'network.read': ['actor: index', 'operation: index', 'event: index', 'claim: index'],
  'network.neighbourhood': ['actor: index', 'operation: index', 'event: index', 'claim: index'],
  // Tags are looked through for key dates.
  'timeline.read': ['operation: index', 'event: index', 'claim: index', 'tag: index'],
  // Of every claim: its source, grade, days and tags; of every operation and event its day.
  'network.facets': ['source', 'operation', 'event', 'claim', 'claim: index', 'tag', 'tag: index', 'evidence', 'evidence: index', 'quote', 'report'],
  // Names and aliases are compared with those of the proposed actors, in memory.
  'proposal.list': ['actor', 'alias'], 'proposal.count': ['proposal: index'], 'proposal.readings': ['reading'],
  // The openings of the newest reports are compared with that of a new one, in memory.
  'version.suggest': ['report'],
  // Titles and addresses of the new reports are compared with those of all others, in memory.
  'version.candidates': ['report'],
  // The filters of the input read dates, for which there is no index that fits `after:` alone.
  'search.suggest': ['source'], 'search.list': ['saved_search'], 'search.run': ['source', 'report', 'operation', 'event', 'claim'],
  // Reports are few beside what they tell of, and have no index of days.
  'timeline.within': ['report'],
  // All scenes, and the one row of the case, whose marking counts for what bears none. The network tells how much there is.
  'scene.list': ['scene', 'case_info'], 'scene.read': ['actor: index', 'operation: index', 'event: index', 'case_info'],
  // A chain of custody is asked for now and then, and goes through all of the journal and all merges, of which there are few: an index would cost every change.
  'report.custody': ['report', 'journal_change', 'merge'], 'report.custodyTable': ['report', 'journal_change', 'merge'],
  'timeline.span': ['operation', 'event', 'claim', 'claim: index'],
};

/** Tables that a plan reads from end to end; `: index` where it reads nothing but an index that covers the query. */
function scannedBy(steps: readonly string[]): string[] {
  const scans = steps.map((step) => /^SCAN (?<table>\w+)(?<index> USING COVERING INDEX)?/.exec(step)?.groups).filter((groups) => groups !== undefined);
  const named = scans.filter(({ table }) => stored.includes(String(table)));
  return [...new Set(named.map(({ table, index }) => (index === undefined ? String(table) : `${table}: index`)))];
}

async function stepsOf(name: VerbName, input?: unknown): Promise<string[]> {
  const ground = await openWorld(file);
  return planOf(ground.session.requireOpen().file.db, name, contract[name].input.parse(input ?? await goodInputs[name](ground)));
}

describe('the plans of queries', () => {
  it.each(queries)('%s reads no table from end to end that it need not', async (name) => {
    const scanned = scannedBy(await stepsOf(name));
    expect(scanned.filter((table) => !(allowed[name] ?? []).includes(table))).toEqual([]);
  });

  it.each<{ name: VerbName; steps: readonly string[] }>([
    { name: 'quote.inSpan', steps: ['quote USING INDEX quote_place (report_id=? AND start<?)', 'evidence USING INDEX evidence_quote (quote_id=?)'] },
    { name: 'mention.inSpan', steps: ['mention USING INDEX mention_place (report_id=? AND start<?)'] },
    { name: 'dating.inSpan', steps: ['dating USING INDEX dating_place (report_id=? AND start<?)'] },
    { name: 'report.passages', steps: ['passage USING PRIMARY KEY (text_sha256=? AND ordinal>?)'] },
    { name: 'report.passageAt', steps: ['passage USING COVERING INDEX passage_start (text_sha256=? AND start<?)'] },
    { name: 'report.pages', steps: ['report_page USING INDEX sqlite_autoindex_report_page_1 (original_sha256=? AND text_sha256=? AND number>?)'] },
    { name: 'network.read', steps: ['claim USING INDEX claim_subject (subject_id=?)', 'evidence USING COVERING INDEX sqlite_autoindex_evidence_2 (thing_id=?)'] },
    { name: 'network.neighbourhood', steps: ['claim USING INDEX claim_subject (subject_id=?)', 'claim USING INDEX claim_object (object_id=?)'] },
    { name: 'actor.read', steps: ['claim USING INDEX claim_subject (subject_id=?)', 'claim USING INDEX claim_object (object_id=?)', 'mention USING COVERING INDEX mention_actor (actor_id=?)'] },
    { name: 'timeline.read', steps: ['operation USING INDEX operation_days (earliest_day<?)', 'event USING INDEX event_days (earliest_day<?)', 'claim USING INDEX claim_days (earliest_day<?)'] },
    { name: 'journal.list', steps: ['journal USING INTEGER PRIMARY KEY (rowid<?)'] },
    { name: 'journal.changes', steps: ['journal_change USING PRIMARY KEY (seq=?)'] },
  ])('$name goes by its index', async ({ name, steps }) => {
    expect(await stepsOf(name)).toEqual(expect.arrayContaining(steps.map((step) => `SEARCH ${step}`)));
  });

  it('reads no table from end to end for a search without filters', async () => {
    expect(scannedBy(await stepsOf('search.run', { query: '"never planned" OR moreau* OR *ampai*', limit: 20 }))).toEqual([]);
  });

  it('reads the names in a claim by their keys', async () => {
    const ground = await openWorld(file);
    const plan = ground.session.requireOpen().file.db.all('EXPLAIN QUERY PLAN SELECT * FROM claim_in_words WHERE claim_id = :id', { id: ground.world.claimId });
    expect(scannedBy(plan.map(({ detail }) => String(detail)))).toEqual([]);
  });
});

import { claim as claimRow } from '../../../shared/model/thing.ts';
import type { NodeId, ReportId } from '../../../shared/ids.ts';
import { blankClaim } from './blank.ts';
import type { Run } from './channel.ts';
import { goldFile, type Gold, type GoldOperation, type GoldRelation } from './gold/format.ts';
import { capturePassage, linkClaim, loadThings, of, refer, type Loaded } from './gold/load.ts';
import { relationOf, wordOf } from './gold/words.ts';

async function loadRoles({ run, actors, quotes, operations }: Loaded, gold: GoldOperation): Promise<void> {
  const operationId = of(operations, gold.id);
  const quoteIds = gold.quotes.map((quote) => of(quotes, quote));
  const roles = [
    ...gold.actors.map((actor) => linkClaim(of(actors, actor), 'executes', operationId)),
    ...gold.targets.map((actor) => linkClaim(operationId, 'targets', of(actors, actor))),
    ...(gold.impersonated ?? []).map((actor) => linkClaim(operationId, 'impersonates', of(actors, actor))),
    ...(gold.beneficiary === undefined ? [] : [linkClaim(operationId, 'benefits', of(actors, gold.beneficiary))]),
    ...(gold.status_alternatives ?? []).map((status) => ({ ...blankClaim, subjectId: operationId, property: 'status', value: wordOf(status) })),
  ];
  for (const claim of roles) await run('claim.create', { claim, quoteIds });
}

function nodeOf({ actors, operations, events }: Loaded, id: string): NodeId {
  const node = actors.get(id) ?? operations.get(id) ?? events.get(id);
  if (node === undefined) throw new Error(`The annotation has a relation with ${id}, which is nothing`);
  return node;
}

async function loadRelation(loaded: Loaded, gold: GoldRelation): Promise<void> {
  const { run, quotes } = loaded;
  const passages = gold.evidence_span ? [await capturePassage(loaded, gold.evidence_span)] : [];
  const { id } = await run('claim.create', {
    claim: {
      ...linkClaim(nodeOf(loaded, gold.from), relationOf(gold.type), nodeOf(loaded, gold.to)), polarity: claimRow.shape.polarity.parse(gold.polarity),
      attributionText: gold.attribution ?? null, estimativeWords: gold.confidence ?? null, note: gold.note ?? null,
    },
    quoteIds: [...gold.quotes.map((quote) => of(quotes, quote)), ...passages],
  });
  await refer(loaded, id, gold.id);
}

/** Adds the relations that the case's vocabulary does not have. */
async function loadVocabulary(run: Run, gold: Gold): Promise<void> {
  const known = new Set((await run('relation.list', {})).map(({ name }) => name));
  const wanted = new Set(gold.relations.map(({ type }) => relationOf(type)));
  for (const name of [...wanted].filter((relation) => !known.has(relation))) {
    const label = name.replaceAll('_', ' ');
    await run('relation.create', { name, label, inverseLabel: `${label} (of)`, isRole: false, isSymmetric: false });
  }
}

async function loadEventLinks({ run, gold, actors, quotes, operations, events }: Loaded): Promise<void> {
  for (const event of gold.events) {
    const eventId = of(events, event.id);
    const quoteIds = event.quotes.map((quote) => of(quotes, quote));
    const links = [
      ...event.actors.map((actor) => linkClaim(of(actors, actor), 'takes_part_in', eventId)),
      ...event.operations.map((operation) => linkClaim(eventId, 'part_of', of(operations, operation))),
    ];
    for (const claim of links) await run('claim.create', { claim, quoteIds });
  }
}

/**
 * Loads an annotated report into the open case through its public verbs, with nothing left over.
 *
 * @param file parsed JSON of an `osint-gold` file
 * @param bytes the report that it annotates
 * @returns what was in the file, and the report that it became
 * @throws ZodError for a field that would be left over
 */
export async function loadGold(run: Run, file: unknown, bytes: Uint8Array): Promise<{ gold: Gold; reportId: ReportId }> {
  const gold = goldFile.parse(file);
  await loadVocabulary(run, gold);
  const loaded = await loadThings(run, gold, bytes);
  for (const operation of gold.operations) await loadRoles(loaded, operation);
  for (const relation of gold.relations) await loadRelation(loaded, relation);
  await loadEventLinks(loaded);
  return { gold, reportId: loaded.reportId };
}

import type { Input } from '../../../../shared/contract.ts';
import { actor as actorRow, operation as operationRow } from '../../../../shared/model/thing.ts';
import { estimative as estimativeRow, mention as mentionRow, quote as quoteRow } from '../../../../shared/model/quote.ts';
import type { ActorId, EventId, NodeId, OperationId, QuoteId, ReportId, ThingId } from '../../../../shared/ids.ts';
import { spanOfUtf16 } from '../../../../shared/spans.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankReport, blankSource } from '../blank.ts';
import { upload, type Run } from '../channel.ts';
import { actorCalled } from './content.ts';
import type { Gold, GoldActor, GoldQuote, GoldSpan } from './format.ts';
import { documentName, goldSystem, kindLeftOpen, languageIn, noteOf, wordOf } from './words.ts';

/** What has been loaded, by the annotation's own identifiers. */
export interface Loaded {
  readonly run: Run;
  readonly gold: Gold;
  readonly text: string;
  readonly reportId: ReportId;
  readonly actors: Map<string, ActorId>;
  readonly quotes: Map<string, QuoteId>;
  readonly operations: Map<string, OperationId>;
  readonly events: Map<string, EventId>;
}

/** What an identifier of the annotation stands for. */
export function of<T>(loaded: ReadonlyMap<string, T>, id: string): T {
  const found = loaded.get(id);
  if (found === undefined) throw new Error(`The annotation refers to ${id} before it says what that is`);
  return found;
}

/** The one place where offsets are converted. */
const spanIn = (text: string, [from, to]: GoldSpan) => ({ ...spanOfUtf16(text, from, to), exact: text.slice(from, to) });

/** Keeps the annotation's own identifier as a reference. */
export const refer = ({ run, gold }: Pick<Loaded, 'run' | 'gold'>, thingId: ThingId, id: string) =>
  run('reference.add', { thingId, system: goldSystem, identifier: `${documentName(gold)}/${id}` });
export const tagOptional = async (run: Run, thingId: ThingId, isOptional: boolean | undefined) =>
  isOptional === true && run('tag.add', { thingId, name: 'optional' });

async function loadReport(run: Run, gold: Gold, bytes: Uint8Array): Promise<ReportId> {
  const { document } = gold;
  const { title, publication_date: { edtf, inferred = false, basis = null }, credits, language } = document;
  const fileName = document.path ?? document.file ?? 'report.txt';
  const source = await run('source.create', { ...blankSource, name: credits?.join(', ') ?? `Publisher of ${fileName}`, reliability: 'F' });
  const { id } = await run('report.import', {
    ...blankReport, file: await upload(run, fileName.replaceAll('/', '_'), bytes), sourceId: source.id, title, author: credits?.join(', ') ?? null,
    date: edtf, dateInferred: inferred, dateBasis: basis, language: languageIn(language),
    note: noteOf({ Path: document.path, Language: language }),
  });
  await refer({ run, gold }, id, document.id ?? '');
  return id;
}

async function loadActor(loaded: Loaded, gold: GoldActor): Promise<void> {
  const { run, text, reportId, actors } = loaded;
  const { id: actorId } = await run('actor.create', {
    ...blankActor, name: gold.name, type: actorRow.shape.type.parse(gold.type), role: gold.role ?? null, affiliation: gold.affiliation ?? null, note: gold.note ?? null,
  });
  actors.set(gold.id, actorId);
  await refer(loaded, actorId, gold.id);
  const named = { name: gold.aliases, metonym: gold.metonyms ?? [], demonym: gold.demonyms ?? [] } as const;
  for (const kind of ['name', 'metonym', 'demonym'] as const) {
    for (const name of named[kind]) await run('alias.add', { actorId, name, kind, language: null });
  }
  for (const [from, to, , kind] of gold.mentions) {
    await run('mention.add', { actorId, reportId, ...spanIn(text, [from, to]), kind: mentionRow.shape.kind.parse(wordOf(kind)) });
  }
  if (gold.salience !== undefined) await run('tag.add', { thingId: actorId, name: `salience: ${gold.salience}` });
  await tagOptional(run, actorId, gold.optional);
}

/** What was loaded of the actor that a wording names. */
function actorOf({ gold, actors }: Loaded, wording: string | undefined): ActorId | null {
  const called = actorCalled(gold, wording);
  return called === undefined ? null : of(actors, called);
}

async function loadQuote(loaded: Loaded, gold: GoldQuote): Promise<void> {
  const { run, text, reportId, quotes } = loaded;
  const outer = gold.outer && spanIn(text, gold.outer);
  const speaker = gold.speaker_span && spanIn(text, gold.speaker_span);
  const remarks = {
    kind: quoteRow.shape.kind.parse(gold.kind), polarity: quoteRow.shape.polarity.parse(gold.polarity),
    speakerId: actorOf(loaded, gold.speaker), speakerText: gold.speaker, speakerStart: speaker?.start ?? null, speakerEnd: speaker?.end ?? null,
    viaId: actorOf(loaded, gold.via), viaText: gold.via ?? null, language: gold.lang ?? null, note: noteOf({ Note: gold.note, Marks: gold.marks }),
  };
  const { id: quoteId } = await run('quote.capture', {
    ...blankQuote, ...remarks, reportId, ...spanIn(text, gold.span), outerStart: outer?.start ?? null, outerEnd: outer?.end ?? null,
    partOfId: gold.partOf === undefined ? null : of(quotes, gold.partOf), targets: [],
  });
  quotes.set(gold.id, quoteId);
  await refer(loaded, quoteId, gold.id);
  for (const { span, norm, class: kind } of gold.estimative) {
    await run('estimative.add', { quoteId, ...spanIn(text, span), norm, class: estimativeRow.shape.class.parse(wordOf(kind)), likelihood: null });
  }
  await tagOptional(run, quoteId, gold.optional);
}

async function loadDates({ run, gold, text, reportId }: Loaded): Promise<void> {
  for (const { id, span, edtf, inferred = false, basis = null, note } of gold.dates) {
    await run('dating.add', { reportId, ...spanIn(text, span), date: edtf, dateInferred: inferred, dateBasis: basis, note: noteOf({ Identifier: id, Note: note }) });
  }
  for (const { span, note, optional } of gold.unresolved_dates) {
    const sections = { Note: note, Optional: optional === undefined ? undefined : String(optional) };
    await run('dating.add', { reportId, ...spanIn(text, span), date: null, dateInferred: false, dateBasis: null, note: noteOf(sections) });
  }
}

async function loadOperations(loaded: Loaded): Promise<void> {
  const { run, gold, quotes, operations } = loaded;
  for (const operation of gold.operations) {
    const { edtf, inferred = false, note: dateBasis = null } = operation.date;
    const { id } = await run('operation.create', {
      ...blankOperation, name: operation.title, kind: operation.kind ?? kindLeftOpen, status: operationRow.shape.status.parse(wordOf(operation.status)),
      aim: operation.aim ?? null, statusBasis: operation.status_basis ?? null, scale: operation.scale ?? null, note: operation.note ?? null,
      date: edtf, dateInferred: inferred, dateBasis, parentId: operation.parent === undefined ? null : of(operations, operation.parent),
      quoteIds: operation.quotes.map((quote) => of(quotes, quote)),
    });
    operations.set(operation.id, id);
    await refer(loaded, id, operation.id);
    await tagOptional(run, id, operation.optional);
  }
}

async function loadEvents(loaded: Loaded): Promise<void> {
  const { run, gold, quotes, events } = loaded;
  for (const { id: goldId, title, edtf, inferred = false, quotes: said, note, external, status } of gold.events) {
    const { id } = await run('event.create', {
      ...blankEvent, name: title, date: edtf, dateInferred: inferred, note: noteOf({ Note: note, External: external }),
      status: status === undefined ? null : operationRow.shape.status.parse(wordOf(status)), quoteIds: said.map((quote) => of(quotes, quote)),
    });
    events.set(goldId, id);
    await refer(loaded, id, goldId);
  }
}

/** A passage of the report that is no quotation, as evidence. */
export async function capturePassage({ run, text, reportId }: Loaded, span: GoldSpan): Promise<QuoteId> {
  return (await run('quote.capture', { ...blankQuote, reportId, ...spanIn(text, span), targets: [] })).id;
}

/** A claim that two things stand in a relation. */
export const linkClaim = (subjectId: NodeId, relation: string, objectId: NodeId): Input<'claim.create'>['claim'] =>
  ({ ...blankClaim, subjectId, relation, objectId });

/** Loads a report and what is annotated in it, all but the claims between things. */
export async function loadThings(run: Run, gold: Gold, bytes: Uint8Array): Promise<Loaded> {
  const reportId = await loadReport(run, gold, bytes);
  const { words: text } = await run('report.words', { reportId, start: 0, end: 400_000 });
  const loaded: Loaded = { run, gold, text, reportId, actors: new Map(), quotes: new Map(), operations: new Map(), events: new Map() };
  for (const actor of gold.actors) await loadActor(loaded, actor);
  for (const quote of gold.quotes.toSorted((left, right) => Number(left.partOf !== undefined) - Number(right.partOf !== undefined))) await loadQuote(loaded, quote);
  await loadDates(loaded);
  await loadOperations(loaded);
  await loadEvents(loaded);
  if (gold.document.spanish_span) {
    const quoteId = await capturePassage(loaded, gold.document.spanish_span);
    await run('tag.add', { thingId: quoteId, name: 'Spanish passage' });
  }
  return loaded;
}

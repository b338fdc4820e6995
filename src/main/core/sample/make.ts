import type { Input, Output, VerbName } from '../../../shared/contract.ts';
import type { ActorId, EventId, OperationId, QuoteId, ReportId, ThingId } from '../../../shared/ids.ts';
import { toUtf16 } from '../../../shared/spans.ts';
import type { Sample, SampleCase } from './data.ts';
import { namingsIn, nearestPlace, onlyPlace, withMarks } from './places.ts';

/** Calls a verb for an item of the sample, which a failure names. */
export type Run = <N extends VerbName>(item: string, name: N, input: Input<N>) => Promise<Output<N>>;

/** A sample case that is being made, and what the keys of its data have become so far. */
interface Making extends Sample {
  readonly run: Run;
  readonly reportId: ReportId;
  readonly actors: Map<string, ActorId>;
  readonly quotes: Map<string, QuoteId>;
  readonly operations: Map<string, OperationId>;
  readonly events: Map<string, EventId>;
}

/** Makes the case of a sample in a new file: the report and its quotes first, then what rests on them. */
export async function makeSample(sample: Sample, filePath: string, run: Run): Promise<void> {
  const { content } = sample;
  const { title, description, marking } = content.case;
  const { revision } = await run(title, 'case.create', { file: filePath, title, marking });
  await run(title, 'case.edit', { title, description, marking, revision });
  const reportId = await importReport(sample, run);
  const making: Making = { ...sample, run, reportId, actors: new Map(), quotes: new Map(), operations: new Map(), events: new Map() };
  for (const actor of content.actors) await makeActor(making, actor);
  await markMentions(making);
  for (const quote of content.quotes) await makeQuote(making, quote);
  for (const dating of content.datings) await markDating(making, dating);
  for (const operation of content.operations) await makeOperation(making, operation);
  for (const event of content.events) await makeEvent(making, event);
  for (const claim of content.claims) await makeClaim(making, claim);
}

async function importReport({ content, reportPath }: Sample, run: Run): Promise<ReportId> {
  const { source, report } = content;
  const { id: sourceId } = await run(source.name, 'source.create', { ...source, url: null });
  const { id } = await run(report.title, 'report.import', {
    ...report, file: reportPath, sourceId, dateInferred: false, url: null, replacesId: null, allowDuplicate: false,
  });
  return id;
}

async function makeActor({ run, actors }: Making, { key, aliases, references, tags, mentions: _, ...given }: SampleCase['actors'][number]): Promise<void> {
  const { id } = await run(given.name, 'actor.create', { ...given, marking: null, note: null, quoteIds: [] });
  actors.set(key, id);
  for (const alias of aliases) await run(alias.name, 'alias.add', { actorId: id, ...alias });
  for (const reference of references) await run(given.name, 'reference.add', { thingId: id, ...reference });
  await addTags(run, id, tags);
}

async function addTags(run: Run, thingId: ThingId, tags: readonly string[]): Promise<void> {
  for (const name of tags) await run(name, 'tag.add', { thingId, name });
}

async function markMentions({ run, actors, content, text, reportId }: Making): Promise<void> {
  const namings = content.actors.flatMap(({ key, mentions }) => mentions.map((mention) => ({ ...mention, actorId: found(actors, key) })));
  for (const { naming, spans } of namingsIn(text, namings)) {
    const { actorId, kind, text: exact } = naming;
    for (const span of spans) await run(exact, 'mention.add', { actorId, reportId, ...span, exact, kind });
  }
}

async function makeQuote(making: Making, quote: SampleCase['quotes'][number]): Promise<void> {
  const { run, text, reportId, actors, quotes } = making;
  const { key, exact, on, speaker, speakerText, viaText, partOf, estimatives, ...remarks } = quote;
  const span = onlyPlace(text, exact);
  const startUtf16 = toUtf16(text, span.start);
  const marked = quote.kind === 'direct' ? withMarks(text, exact) : null;
  const spoken = speakerText === null ? null : nearestPlace(text, speakerText, startUtf16);
  const { id } = await run(exact, 'quote.capture', {
    ...remarks, reportId, ...span, exact, outerStart: marked?.start ?? null, outerEnd: marked?.end ?? null,
    partOfId: partOf === null ? null : found(quotes, partOf), speakerId: speaker === null ? null : found(actors, speaker),
    speakerText, speakerStart: spoken?.start ?? null, speakerEnd: spoken?.end ?? null, viaId: null, viaText,
    language: null, marking: null, targets: on.map((actor) => ({ to: 'thing', thingId: found(actors, actor) })),
  });
  quotes.set(key, id);
  for (const { text: words, ...hedge } of estimatives) {
    const place = onlyPlace(text, words, startUtf16, startUtf16 + exact.length);
    await run(words, 'estimative.add', { quoteId: id, ...place, exact: words, norm: words.toLowerCase(), ...hedge });
  }
}

async function markDating({ run, reportId, text }: Making, dating: SampleCase['datings'][number]): Promise<void> {
  await run(dating.text, 'dating.add', { reportId, ...onlyPlace(text, dating.text), exact: dating.text, ...datedOf(dating), note: null });
}

async function makeOperation(making: Making, operation: SampleCase['operations'][number]): Promise<void> {
  const { run, operations } = making;
  const { key, parent, techniques, tags, quotes, name, kind, status, statusBasis, aim, scale } = operation;
  const { id } = await run(name, 'operation.create', {
    name, kind, status, statusBasis, aim, scale, ...datedOf(operation), parentId: parent === null ? null : found(operations, parent),
    marking: null, note: null, quoteIds: quotes.map((quote) => found(making.quotes, quote)),
  });
  operations.set(key, id);
  for (const code of techniques) {
    const known = (await run(code, 'technique.find', { text: code, limit: 100 })).find((technique) => technique.code === code);
    if (!known) throw new Error(`DISARM has no technique ${code}`);
    await run(code, 'technique.add', { operationId: id, ...known });
  }
  await addTags(run, id, tags);
}

async function makeEvent({ run, quotes, events }: Making, event: SampleCase['events'][number]): Promise<void> {
  const quoteIds = event.quotes.map((quote) => found(quotes, quote));
  const { id } = await run(event.name, 'event.create', { name: event.name, status: null, ...datedOf(event), marking: null, note: null, quoteIds });
  if (event.key !== null) events.set(event.key, id);
}

async function makeClaim({ run, actors, operations, events, quotes }: Making, given: SampleCase['claims'][number]): Promise<void> {
  const { subject, object, by, byText, quotes: quoteKeys, tags, date: _date, inferred: _inferred, basis: _basis, ...remarks } = given;
  const nodeOf = (key: string) => operations.get(key) ?? events.get(key) ?? found(actors, key);
  const item = `${subject} ${given.relation ?? given.property ?? ''} ${object ?? given.value ?? ''}`;
  const { id } = await run(item, 'claim.create', {
    claim: {
      ...remarks, ...datedOf(given), subjectId: nodeOf(subject), objectId: object === null ? null : nodeOf(object),
      attributionId: by === null ? null : found(actors, by), attributionText: byText, marking: null,
    },
    quoteIds: quoteKeys.map((quote) => found(quotes, quote)),
  });
  await addTags(run, id, tags);
}

/** The dates of the data in the form of the contract. */
function datedOf({ date, inferred, basis }: { date: string | null; inferred: boolean; basis: string | null }) {
  return { date, dateInferred: inferred, dateBasis: basis };
}

/** What a key has become. */
function found<T>(made: ReadonlyMap<string, T>, key: string): T {
  const thing = made.get(key);
  if (thing === undefined) throw new Error(`The sample speaks of "${key}" before it is made`);
  return thing;
}

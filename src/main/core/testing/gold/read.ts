import type { Output } from '../../../../shared/contract.ts';
import type { Quote } from '../../../../shared/model/quote.ts';
import type { ReportId } from '../../../../shared/ids.ts';
import type { Run } from '../channel.ts';
import type { Gold } from './format.ts';
import { present, type contentOf } from './content.ts';
import { allOf, openReading, optionalOf, type Reading } from './reading.ts';
import { readEvents, readOperations, readRelations } from './read-claims.ts';
import { goldClass, sectionsOf } from './words.ts';

type QuoteRead = Output<'quote.read'>;
const absent = <T>(value: T | null): T | undefined => value ?? undefined;
const wholeReport = ({ reportId, text }: Reading) => ({ reportId, start: 0, end: text.length, limit: 2000 });

async function readDocument(reading: Reading, quotes: readonly QuoteRead[]) {
  const { run, reportId, idOf, tagsOf, spanOf, text } = reading;
  const { report } = await run('report.read', { id: reportId });
  const { Path: path, Language: language } = sectionsOf(report.note);
  const id = await idOf(reportId) || undefined;
  const tags = await Promise.all(quotes.map(async (quote) => ({ quote, tags: await tagsOf(quote.id) })));
  const spanish = tags.find((tagged) => tagged.tags.includes('Spanish passage'))?.quote;
  return present({
    path, id, file: path === undefined ? report.fileName : undefined, sha256: report.originalSha256, byte_length: report.originalBytes, char_length: text.length,
    title: report.title, language, spanish_span: spanish && spanOf(spanish), credits: report.author?.split(', '),
    publication_date: present({ edtf: report.date, inferred: report.dateInferred, basis: absent(report.dateBasis) }),
  });
}

async function readActors(reading: Reading) {
  const { run, idOf, tagsOf, spanOf } = reading;
  const rows = await allOf((page) => run('actor.list', page).then(({ total, actors }) => ({ total, items: actors })));
  const found = await Promise.all(rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(async ({ id: actorId }) => {
    const id = await idOf(actorId);
    if (id === undefined) return undefined;
    const { actor, aliases } = await run('actor.read', { id: actorId });
    const mentions = await run('mention.list', { actorId, limit: 500 });
    const called = (kind: string) => aliases.filter((alias) => alias.kind === kind).map(({ name }) => name);
    return present({
      id, name: actor.name, type: actor.type, aliases: called('name'), metonyms: called('metonym'), demonyms: called('demonym'),
      mentions: mentions.map((mention) => [...spanOf(mention), mention.exact, mention.kind]), role: absent(actor.role), affiliation: absent(actor.affiliation),
      note: absent(actor.note), optional: await optionalOf(reading, actorId),
      salience: (await tagsOf(actorId)).find((tag) => tag.startsWith('salience: '))?.slice('salience: '.length),
    });
  }));
  return found.filter((actor) => actor !== undefined);
}

const spanFields = ({ spanOf, text }: Reading, start: number | null, end: number | null) => {
  const span = start === null || end === null ? undefined : spanOf({ start, end });
  return { span, surface: span && text.slice(...span) };
};

async function readQuote(reading: Reading, quote: QuoteRead, id: string) {
  const outer = spanFields(reading, quote.outerStart, quote.outerEnd);
  const speaker = spanFields(reading, quote.speakerStart, quote.speakerEnd);
  const { Note: note, Marks: marks } = sectionsOf(quote.note);
  return present({
    speaker_actor: quote.speakerId === null ? undefined : await reading.idOf(quote.speakerId), via_actor: quote.viaId === null ? undefined : await reading.idOf(quote.viaId),
    id, kind: quote.kind, span: reading.spanOf(quote), surface: quote.exact, speaker: absent(quote.speakerText), polarity: quote.polarity, via: absent(quote.viaText),
    outer: outer.span, outer_surface: outer.surface, speaker_span: speaker.span, speaker_surface: speaker.surface, lang: absent(quote.language), note, marks,
    partOf: quote.partOfId === null ? undefined : await reading.idOf(quote.partOfId), optional: await optionalOf(reading, quote.id),
    estimative: quote.estimatives.map(({ start, end, exact, norm, class: kind }) => ({ span: reading.spanOf({ start, end }), surface: exact, norm, class: goldClass(kind) })),
  });
}

async function readQuotes(reading: Reading, quotes: readonly QuoteRead[]) {
  const found = await Promise.all(quotes.map(async (quote) => {
    const id = await reading.idOf(quote.id);
    return id === undefined ? undefined : readQuote(reading, quote, id);
  }));
  return found.filter((quote) => quote !== undefined).toSorted((left, right) => (String(left.id) < String(right.id) ? -1 : 1));
}

async function readDates(reading: Reading) {
  const rows = await reading.run('dating.inSpan', wholeReport(reading));
  const read = rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map((row) => {
    const { Identifier: id, Note: note, Optional: optional } = sectionsOf(row.note);
    return { id, note, optional, span: reading.spanOf(row), surface: row.exact, edtf: row.date, inferred: row.dateInferred, basis: absent(row.dateBasis) };
  });
  return {
    dates: read.filter(({ id }) => id !== undefined).map(({ optional: _, ...date }) => present(date)),
    unresolved_dates: read.filter(({ id }) => id === undefined)
      .map(({ span, surface, note, optional }) => present({ span, surface, note, optional: optional === undefined ? undefined : optional === 'true' })),
  };
}

/** Reads a loaded report back through the public verbs, in the annotation's form. Equal to `contentOf` what was loaded. */
export async function readGold(run: Run, reportId: ReportId, gold: Gold): Promise<Record<keyof ReturnType<typeof contentOf>, unknown>> {
  const reading = await openReading(run, reportId, gold);
  const { quotes } = await run('quote.list', { reportId, offset: 0, limit: 500 });
  const passages = new Set<Quote['id']>(quotes.filter(({ kind }) => kind === 'passage').map(({ id }) => id));
  return {
    document: await readDocument(reading, quotes),
    actors: await readActors(reading),
    quotes: await readQuotes(reading, quotes),
    ...await readDates(reading),
    operations: await readOperations(reading),
    relations: await readRelations(reading, quotes.filter(({ id }) => passages.has(id))),
    events: await readEvents(reading),
  };
}

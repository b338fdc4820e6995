import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '../../../shared/ids.ts';
import { blankActor, blankClaim, blankQuote, blankReport, blankSource, undated } from '../testing/blank.ts';
import { openTestCase, type TestCase } from '../testing/services.ts';
import { dumpOf } from '../testing/dump.ts';
import { spanOf } from '../testing/world.ts';

const lead = 'The ministry said on Monday that nothing had been decided. ';
const denial = 'He denied it.';
const middle = 'A spokesman of the second office was probably asked about the same papers. ';
const end = 'On 3 May the Café\u0301 Group said “we knew nothing” to all who asked it.';
const oldText = `${lead}${denial} ${middle}${denial} ${end}`;
/** The outlet's second version: a line above, the second denial gone, the group's words put otherwise. */
const newText = `Updated.\n${lead}${denial} ${middle}On 3 May the Café\u0301 Group said "we knew\nnothing" to all who asked it.`;

async function importVersion({ folder, run }: TestCase, text: string, title: string, replacesId: ReportId | null = null) {
  const file = path.join(folder, `${title}.txt`);
  fs.writeFileSync(file, text);
  const sources = await run('source.list', {});
  const sourceId = sources[0]?.id ?? (await run('source.create', { name: 'Daily', ...blankSource })).id;
  return (await run('report.import', { file, sourceId, title, ...blankReport, replacesId, allowDuplicate: true })).id;
}

/** Two versions, with quotes of the first one that three claims rest on. */
async function twoVersions() {
  const testCase = await openTestCase();
  const { run } = testCase;
  const oldId = await importVersion(testCase, oldText, 'First');
  const { id: subjectId } = await run('actor.create', { ...blankActor, name: 'Spokesman', type: 'person' });
  const { id: objectId } = await run('actor.create', { ...blankActor, name: 'Ministry', type: 'organisation' });
  const claim = async (property: string) => (await run('claim.create', { claim: { ...blankClaim, subjectId, property, value: 'yes' }, quoteIds: [] })).id;
  const [asked, denied, knew] = [await claim('asked'), await claim('denied'), await claim('knew')];
  const quote = async (place: ReturnType<typeof spanOf>, thingId: typeof asked, more = {}) =>
    (await run('quote.capture', { reportId: oldId, ...place, ...blankQuote, ...more, targets: [{ to: 'thing', thingId }] })).id;
  const speaker = spanOf('A spokesman', oldText);
  const askedId = await quote(spanOf('was probably asked about', oldText), asked, {
    speakerId: subjectId, speakerText: 'A spokesman', speakerStart: speaker.start, speakerEnd: speaker.end, likelihood: 'likely', note: 'on the record',
  });
  await run('estimative.add', { quoteId: askedId, ...spanOf('probably', oldText), norm: 'probably', class: 'probability', likelihood: 'likely' });
  await run('tag.add', { thingId: askedId, name: 'key' });
  const second = oldText.lastIndexOf(denial);
  const deniedId = await quote({ start: second, end: second + denial.length, exact: denial }, denied);
  const knewId = await quote(spanOf('“we knew nothing”', oldText), knew);
  await run('mention.add', { actorId: objectId, reportId: oldId, ...spanOf('ministry', oldText), kind: 'short' });
  await run('dating.add', { reportId: oldId, ...spanOf('3 May', oldText), ...undated, note: null });
  const newId = await importVersion(testCase, newText, 'Second');
  return { ...testCase, oldId, newId, asked, denied, knew, askedId, deniedId, knewId, subjectId };
}

describe('quotes that were left behind', () => {
  it('are remembered as such, until they are carried over after all', async () => {
    const { run, oldId, newId, askedId } = await twoVersions();
    const wasLeft = async () => (await run('version.plan', { oldId, newId })).quotes.filter((quote) => quote.wasLeft).map(({ quoteId }) => quoteId);
    expect(await wasLeft()).toEqual([]);
    await run('version.apply', { oldId, newId, left: [askedId] });
    expect(await wasLeft()).toEqual([askedId]);
    expect((await run('case.check', {})).findings).toEqual([]);
    await run('version.apply', { oldId, newId });
    expect(await wasLeft()).toEqual([]);
  });
});

describe('reports that may be new versions', () => {
  it('are named by title or address, and only of other bytes and of what is not replaced', async () => {
    const testCase = await openTestCase();
    const { run } = testCase;
    const first = await importVersion(testCase, 'One text.', 'The raid');
    const again = await importVersion(testCase, 'One text.', 'The raid');
    const second = await importVersion(testCase, 'Another text.', 'the RAID');
    const other = await importVersion(testCase, 'Third text.', 'Elsewhere');
    const named = async () => (await run('version.candidates', { ids: [second, other] })).map(({ newerId, olderId, reasons }) => [newerId, olderId, reasons]);
    expect(await named()).toEqual([[second, again, ['title']]]);
    await importVersion(testCase, 'Fourth text.', 'Corrected', again);
    expect(await named()).toEqual([[second, first, ['title']]]);
    expect(await run('version.candidates', { ids: [first, again, second, other] })).toEqual([]);
  });
});

describe('a new version of a report', () => {
  it('has every quote of the old one found as what it is', async () => {
    const { run, oldId, newId } = await twoVersions();
    const plan = await run('version.plan', { oldId, newId });
    expect(plan.quotes.map(({ exact, verdict, place, places }) => ({ exact, verdict, place: place?.exact, places: places.map((each) => [each.exact, each.likeness, each.differences]) }))).toEqual([
      { exact: 'was probably asked about', verdict: 'moved', place: 'was probably asked about', places: [] },
      { exact: denial, verdict: 'ambiguous', place: undefined, places: [[denial, 'same', []]] },
      { exact: '“we knew nothing”', verdict: 'orphan', place: undefined, places: [['"we knew\nnothing"', 'typography', ['white-space', 'quotation-marks']]] },
    ]);
    expect([plan.mentions, plan.datings, plan.isSameText]).toEqual([{ carried: 1, left: 0, leftOnes: [] }, { carried: 1, left: 0, leftOnes: [] }, false]);
  });

  it('names the mentions and dates that have no certain place in the new one', async () => {
    const { run, oldId, newId, subjectId } = await twoVersions();
    const gone = spanOf('He', oldText.slice(oldText.lastIndexOf(denial)));
    const at = oldText.lastIndexOf(denial);
    const mention = { reportId: oldId, start: at + gone.start, end: at + gone.end, exact: 'He' };
    await run('mention.add', { actorId: subjectId, ...mention, kind: 'nominal' });
    await run('dating.add', { reportId: oldId, ...spanOf('“we knew', oldText), date: '2019-05', dateInferred: true, dateBasis: null, note: null });
    const { mentions, datings } = await run('version.plan', { oldId, newId });
    expect([mentions, datings]).toEqual([
      { carried: 1, left: 1, leftOnes: [{ exact: 'He', start: mention.start, end: mention.end, page: 1, name: 'Spokesman' }] },
      { carried: 1, left: 1, leftOnes: [{ ...spanOf('“we knew', oldText), page: 1, name: '2019-05' }] },
    ]);
  });

  it('carries over what is sure and what was placed, with all that hangs on it, in one step that undo takes back', async () => {
    const ground = await twoVersions();
    const { run, oldId, newId, asked, denied, knew, askedId, deniedId, knewId, subjectId, session } = ground;
    const before = dumpOf(session.requireOpen().file.db);
    const placed = spanOf('"we knew\nnothing"', newText);
    expect(await run('version.apply', { oldId, newId, placed: [{ quoteId: knewId, ...placed }] })).toEqual({ quotes: 2, mentions: 1, datings: 1 });

    const { quotes } = await run('quote.list', { reportId: newId, offset: 0, limit: 10 });
    const speaker = spanOf('A spokesman', newText);
    expect(quotes.map((quote) => ({ ...quote, supports: quote.supports.map(({ thingId }) => thingId) }))).toMatchObject([
      {
        ...spanOf('was probably asked about', newText), carriedFromId: askedId, supports: [asked], likelihood: 'likely', note: 'on the record', speakerId: subjectId,
        speakerStart: speaker.start, speakerEnd: speaker.end, estimatives: [spanOf('probably', newText)],
      },
      { ...placed, carriedFromId: knewId, supports: [knew] },
    ]);
    expect((await run('thing.labels', { id: quotes[0]?.id ?? askedId })).tags.map(({ name }) => name)).toEqual(['key']);
    expect((await run('mention.inSpan', { reportId: newId, start: 0, end: 500, limit: 10 })).map(({ exact }) => exact)).toEqual(['ministry']);
    expect((await run('report.read', { id: newId })).report.replacesId).toBe(oldId);

    // The old report stays what it was, and no claim looks twice supported.
    const old = (await run('quote.list', { reportId: oldId, offset: 0, limit: 10 })).quotes;
    expect(old.map(({ id, supports }) => [id, supports.length])).toEqual([[askedId, 1], [deniedId, 1], [knewId, 1]]);
    const counts = await Promise.all([asked, denied, knew].map((id) => run('claim.read', { id })));
    expect(counts.map(({ quoteCount, sourceCount }) => [quoteCount, sourceCount])).toEqual([[1, 1], [1, 1], [1, 1]]);
    expect((await run('quote.list', { thingId: asked, offset: 0, limit: 10 })).quotes.map(({ reportId }) => reportId)).toEqual([newId]);
    expect((await run('quote.list', { thingId: denied, offset: 0, limit: 10 })).quotes.map(({ reportId }) => reportId)).toEqual([oldId]);
    expect((await run('case.check', {})).findings).toEqual([]);

    await run('journal.undo', {});
    expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
  });

  it('carries nothing twice, and leaves out what the analyst leaves out', async () => {
    const { run, oldId, newId, askedId, knewId } = await twoVersions();
    expect(await run('version.apply', { oldId, newId, left: [askedId] })).toEqual({ quotes: 0, mentions: 1, datings: 1 });
    expect(await run('version.apply', { oldId, newId })).toEqual({ quotes: 1, mentions: 0, datings: 0 });
    expect(await run('version.apply', { oldId, newId, placed: [{ quoteId: knewId, ...spanOf('"we knew\nnothing"', newText) }] })).toEqual({ quotes: 1, mentions: 0, datings: 0 });
    const plan = await run('version.plan', { oldId, newId });
    expect(plan.quotes.map(({ carriedTo }) => carriedTo?.exact ?? null)).toEqual(['was probably asked about', null, '"we knew\nnothing"']);
    expect(plan.gained).toEqual([]);
  });

  it('takes a quote that stands at the place for the one that carries on, with what rests on both', async () => {
    const { run, oldId, newId, asked, askedId, subjectId } = await twoVersions();
    const { id } = await run('quote.capture', {
      reportId: newId, ...spanOf('was probably asked about', newText), ...blankQuote, targets: [{ to: 'thing', thingId: asked }, { to: 'thing', thingId: subjectId }],
    });
    expect((await run('claim.read', { id: asked })).quoteCount).toBe(2);
    await run('version.apply', { oldId, newId });
    expect((await run('quote.read', { id })).carriedFromId).toBe(askedId);
    expect((await run('claim.read', { id: asked })).quoteCount).toBe(1);
    expect((await run('version.plan', { oldId, newId })).gained.map(({ supports }) => supports.map(({ thingId }) => thingId))).toEqual([[subjectId]]);
  });

  it('counts one source for a claim that rests on a withdrawn and on a new quote of one publisher, even under another name', async () => {
    const { run, oldId, newId, denied } = await twoVersions();
    await run('version.apply', { oldId, newId });
    const { id: otherSource } = await run('source.create', { name: 'The Daily', ...blankSource });
    const { report: { sourceId: _, ...report } } = await run('report.read', { id: newId });
    const { title, author, date, dateInferred, dateBasis, url, language, marking, note, revision } = report;
    await run('report.edit', { id: newId, sourceId: otherSource, title, author, date, dateInferred, dateBasis, url, language, marking, note, revision });
    await run('quote.capture', { reportId: newId, ...spanOf('Updated', newText), ...blankQuote, targets: [{ to: 'thing', thingId: denied }] });
    expect(await run('claim.read', { id: denied })).toMatchObject({ quoteCount: 2, sourceCount: 1 });
  });

  it('follows the first version when the one in the middle is removed', async () => {
    const testCase = await twoVersions();
    const { run, oldId, newId, asked, askedId } = testCase;
    await run('version.apply', { oldId, newId });
    const thirdId = await importVersion(testCase, `Updated twice.\n${newText}`, 'Third');
    await run('version.apply', { oldId: newId, newId: thirdId });
    expect((await run('claim.read', { id: asked })).quoteCount).toBe(1);
    await run('thing.remove', { id: newId });
    expect((await run('report.read', { id: thirdId })).report.replacesId).toBe(oldId);
    expect((await run('quote.list', { reportId: thirdId, offset: 0, limit: 9 })).quotes.map(({ carriedFromId }) => carriedFromId)).toContain(askedId);
    expect((await run('claim.read', { id: asked })).quoteCount).toBe(1);
  });

  it('lets the first version count again when a thing is taken off the second of three, as a quote but as no other source', async () => {
    const testCase = await twoVersions();
    const { run, oldId, newId, asked } = testCase;
    await run('version.apply', { oldId, newId });
    const thirdId = await importVersion(testCase, `Updated twice.\n${newText}`, 'Third');
    await run('version.apply', { oldId: newId, newId: thirdId });
    const evidenceOf = async (reportId: ReportId) => (await run('quote.list', { reportId, offset: 0, limit: 9 })).quotes.flatMap(({ supports }) => supports).find(({ thingId }) => thingId === asked)?.evidenceId;
    const second = await evidenceOf(newId);
    if (second) await run('quote.detach', { id: second });
    expect(await run('claim.read', { id: asked })).toMatchObject({ quoteCount: 2, sourceCount: 1 });
    const first = await evidenceOf(oldId);
    if (first) await run('quote.detach', { id: first });
    expect(await run('claim.read', { id: asked })).toMatchObject({ quoteCount: 1, sourceCount: 1 });
  });

  it('is suggested by its address, its title or its text, unless it is replaced already', async () => {
    const testCase = await twoVersions();
    const { run, oldId, newId } = testCase;
    const { report: { sourceId, title, author, date, dateInferred, dateBasis, language, marking, note, revision } } = await run('report.read', { id: oldId });
    await run('report.edit', { id: oldId, sourceId, title, author, date, dateInferred, dateBasis, language, marking, note, revision, url: 'https://www.example.org/raid/?utm_source=x#top' });
    expect(await run('version.suggest', { title: 'Other', opening: 'Nothing of it.', url: 'http://example.org/raid', exceptId: newId })).toEqual([{ reportId: oldId, title: 'First', reasons: ['url'] }]);
    expect(await run('version.suggest', { title: 'Other', opening: newText, url: null, exceptId: newId })).toEqual([{ reportId: oldId, title: 'First', reasons: ['text'] }]);
    expect(await run('version.suggest', { title: 'Other', opening: 'Nothing of it.', url: null })).toEqual([]);
    await run('version.apply', { oldId, newId });
    expect((await run('version.suggest', { title: 'Other', opening: newText, url: null })).map(({ reportId }) => reportId)).toEqual([newId]);
  });
});

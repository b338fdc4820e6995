import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Input, Output } from '../../../shared/contract.ts';
import { CaseError } from '../../../shared/errors.ts';
import { readUnconfirmed } from '../../../shared/unconfirmed.ts';
import { createIngest } from '../ingest/ingest.ts';
import { blankQuote, blankSource } from '../testing/blank.ts';
import { openTestCase, type TestCase } from '../testing/services.ts';
import { spanOf } from '../testing/world.ts';

const failing = () => ({ ingest: createIngest(new URL('../testing/failing-worker.ts', import.meta.url)) });

/** A page of the web, which is read in a worker. */
const page = (word: string) => `<!doctype html><p>${word}`;

type Start = Partial<Input<'batch.start'>>;

const given: Input<'batch.start'> = {
  files: [], folder: null, sourceId: null, newSource: { name: 'The Gazette', kind: 'outlet', reliability: 'C' }, usesPublisher: false, publisherReliability: 'F', marking: null,
  allowDuplicate: false,
};

const alone: Omit<Input<'report.import'>, 'file'> = {
  sourceId: null, newSource: { name: 'S', kind: 'outlet', reliability: 'C', url: null, language: null, note: null }, title: 'T', author: null, date: null, dateInferred: false, dateBasis: null,
  url: null, language: null, marking: null, note: null, replacesId: null, allowDuplicate: false,
};

/** Writes files into a folder of the desk. Gives the folder. */
function write({ folder }: TestCase, texts: Readonly<Record<string, string | Uint8Array>>): string {
  const place = fs.mkdtempSync(path.join(folder, 'in-'));
  for (const [name, content] of Object.entries(texts)) {
    fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    fs.writeFileSync(path.join(place, name), content);
  }
  return place;
}

/** Waits until a batch has nothing left to do. */
async function settled({ session, run }: TestCase, id: Output<'batch.start'>['id']): Promise<Output<'batch.state'>> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = session.subscribe(() => { if (session.batches.get(id)?.isRunning === false) resolve(undefined); });
  if (session.batches.get(id)?.isRunning === true) await promise;
  stop();
  return run('batch.state', { id, since: 0 });
}

async function importAll(desk: TestCase, texts: Readonly<Record<string, string | Uint8Array>>, start: Start = {}) {
  const folder = write(desk, texts);
  const { id } = await desk.run('batch.start', { ...given, folder: { folder, withSubfolders: true }, ...start });
  return { id, folder, ...await settled(desk, id) };
}

const statesOf = ({ files }: Pick<Output<'batch.state'>, 'files'>) => Object.fromEntries(files.map(({ name, state }) => [name, state]));

describe('a batch of 500 files', () => {
  it('ends with what was imported, what was there already, and what was refused and why', async () => {
    const desk = await openTestCase(failing());
    const texts = Object.fromEntries(Array.from({ length: 500 }, (_, index) => {
      const name = `${String(index).padStart(3, '0')}.txt`;
      if (index % 100 === 7) return [name, ''];
      if (index === 250) return [name, page('CRASH')];
      if (index === 251) return [name, page('THROW')];
      return [name, index % 50 === 49 ? 'Report 1\n\nThe same again.' : `Report ${index}\n\nSome words of number ${index}.`];
    }));
    const { summary, files } = await importAll(desk, texts);
    expect(summary).toMatchObject({ isRunning: false, total: 500, counts: { imported: 484, duplicate: 9, refused: 7, waiting: 0, reading: 0, storing: 0, cancelled: 0 }, secondsLeft: null });
    const refused = files.filter(({ state }) => state === 'refused').map(({ name, problem }) => `${name} ${problem?.code}`);
    expect(refused).toEqual(['007.txt FILE_EMPTY', '107.txt FILE_EMPTY', '207.txt FILE_EMPTY', '250.txt FILE_UNREADABLE', '251.txt FILE_UNREADABLE', '307.txt FILE_EMPTY', '407.txt FILE_EMPTY']);
    const first = files.find(({ name }) => name === '049.txt');
    expect(files.filter(({ state }) => state === 'duplicate').every(({ reportId, name }) => reportId === first?.reportId && name !== '049.txt')).toBe(true);
    const reports = await desk.run('report.list', {});
    expect(reports.length).toBe(484);
    expect(new Set(reports.map(({ sourceName }) => sourceName))).toEqual(new Set(['The Gazette']));
    expect((await desk.run('case.check', {})).findings).toEqual([]);
    expect(desk.logged).toEqual([]);
  }, 60_000);
});

describe('undo of a batch', () => {
  it('takes all of it back in one step, and redo brings it again', async () => {
    const desk = await openTestCase();
    await importAll(desk, { 'a.txt': 'One.', 'b.txt': 'Two.', 'c/d.txt': 'Three.' });
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'import 3 reports', counts: { reports: 3, sources: 1 } });
    const before = await desk.run('report.list', {});
    await desk.run('journal.undo', {});
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: null, redoLabel: 'import 3 reports', counts: { reports: 0, sources: 0 } });
    await desk.run('journal.redo', {});
    expect(await desk.run('report.list', {})).toEqual(before);
    await desk.run('journal.undo', {});
    await desk.run('journal.redo', {});
    expect(await desk.run('report.list', {})).toEqual(before);
    expect((await desk.run('case.check', {})).findings).toEqual([]);
  });

  it('leaves a person her own last step while the import goes on', async () => {
    const desk = await openTestCase(failing());
    const { id } = await desk.run('batch.start', { ...given, folder: { folder: write(desk, { 'a.txt': page('HANG') }), withSubfolders: false }, isAwaiting: true });
    await desk.run('source.create', { name: 'Mine', ...blankSource });
    await desk.run('batch.cancel', { id });
    const { id: next } = await desk.run('batch.start', { ...given, folder: { folder: write(desk, { 'b.txt': 'Two.' }), withSubfolders: false }, isAwaiting: true });
    await until(desk, () => desk.session.batches.get(next)?.summary().counts.imported === 1);
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'add source Mine', counts: { reports: 1 } });
    await desk.run('journal.undo', {});
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: null, redoLabel: 'add source Mine', counts: { reports: 1 } });
    await desk.run('batch.add', { id: next, files: [], isLast: true });
    await settled(desk, next);
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'import a report' });
  });

  it('leaves a report that was worked on meanwhile, with its source', async () => {
    const desk = await openTestCase();
    const folder = write(desk, { 'a.txt': 'One.', 'b.txt': 'Two words.' });
    const { id } = await desk.run('batch.start', { ...given, folder: { folder, withSubfolders: true }, isAwaiting: true });
    await until(desk, () => desk.session.batches.get(id)?.summary().counts.imported === 2);
    const [, second] = await desk.run('report.list', {});
    if (!second) throw new Error('no report');
    await desk.run('quote.capture', { reportId: second.id, ...spanOf('words', 'Two words.'), ...blankQuote, targets: [] });
    await desk.run('batch.add', { id, files: [], isLast: true });
    await settled(desk, id);
    expect(await desk.run('journal.undo', {})).toMatchObject({ label: 'import 2 reports, but for 1 in use' });
    expect((await desk.run('report.list', {})).map(({ id: left }) => left)).toEqual([second.id]);
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'quote "words"', counts: { sources: 1, quotes: 1 } });
    await desk.run('journal.redo', {});
    expect(await desk.run('case.state', {})).toMatchObject({ counts: { reports: 2 } });
    expect((await desk.run('case.check', {})).findings).toEqual([]);
  });
});

/** Waits for something that events tell of. */
async function until({ session }: TestCase, isSo: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = session.subscribe(() => { if (isSo()) resolve(undefined); });
  if (!isSo()) await promise;
  stop();
}

describe('a batch that is stopped', () => {
  it('keeps what is imported and leaves out the rest, which can be taken up again', async () => {
    const desk = await openTestCase(failing());
    const folder = write(desk, { 'a.txt': 'One.', 'b.txt': page('HANG'), 'c.txt': 'Three.' });
    const names = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ file: path.join(folder, name) }));
    const { id } = await desk.run('batch.start', { ...given, files: names });
    await until(desk, () => desk.session.batches.get(id)?.files[1]?.state === 'reading' && desk.session.batches.get(id)?.files[0]?.state === 'imported');
    expect(await desk.run('batch.cancel', { id })).toEqual({ wasRunning: true });
    const state = await settled(desk, id);
    expect(statesOf(state)).toMatchObject({ 'a.txt': 'imported', 'b.txt': 'cancelled' });
    fs.writeFileSync(path.join(folder, 'b.txt'), 'Two.');
    expect(await desk.run('batch.retry', { id })).toEqual({ taken: state.summary.counts.cancelled });
    expect(statesOf(await settled(desk, id))).toEqual({ 'a.txt': 'imported', 'b.txt': 'imported', 'c.txt': 'imported' });
    expect(await desk.run('batch.cancel', { id })).toEqual({ wasRunning: false });
  });

  it('ends cleanly when the case is closed, and one undo takes back what came in', async () => {
    const desk = await openTestCase(failing());
    const folder = write(desk, { 'a.txt': 'One.', 'b.txt': page('HANG') });
    const { id } = await desk.run('batch.start', { ...given, folder: { folder, withSubfolders: false } });
    await until(desk, () => desk.session.batches.get(id)?.files.find(({ name }) => name === 'a.txt')?.state === 'imported');
    await desk.run('case.close', {});
    await desk.run('case.open', { file: desk.filePath });
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'import a report', counts: { reports: 1 } });
    expect(await desk.run('batch.list', {})).toEqual([]);
    await expect(desk.run('batch.state', { id, since: 0 })).rejects.toMatchObject({ code: 'THING_MISSING' });
    expect((await desk.run('case.check', {})).findings).toEqual([]);
    expect(desk.logged).toEqual([]);
  });
});

describe('documents inside of a file', () => {
  const message = (subject: string, more = '') => `From a@x.example Thu Mar 12 10:00:00 2020\nFrom: a@x.example\nSubject: ${subject}\nMessage-ID: <${subject}@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nWords of ${subject}.\n${more}--b--\n`;
  const attachment = (words: string) => `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${words}.txt"\n\n${words}\n`;
  const files = { 'box.mbox': `${message('one', attachment('alpha'))}\n${message('two', attachment('beta') + attachment('alpha'))}`, 'c.txt': 'Plain.' };

  it('become reports of their own where that is wanted, each with its own bytes, and one undo takes all back', async () => {
    const desk = await openTestCase();
    const { summary, files: shown } = await importAll(desk, files, { withParts: true });
    expect(shown.map(({ name, state }) => `${name} ${state}`).toSorted()).toEqual([
      'box.mbox imported', 'box.mbox › alpha.txt imported', 'box.mbox › message 2.eml imported', 'box.mbox › message 2.eml › alpha.txt duplicate', 'box.mbox › message 2.eml › beta.txt imported', 'c.txt imported',
    ]);
    expect(summary).toMatchObject({ total: 6, counts: { imported: 5, duplicate: 1 } });
    expect((await desk.run('report.list', {})).map(({ fileName, originalBytes }) => `${fileName} ${originalBytes}`).toSorted()).toEqual([
      `box.mbox ${Buffer.byteLength(files['box.mbox'])}`, 'box.mbox › alpha.txt 6', `box.mbox › message 2.eml ${Buffer.byteLength(message('two', attachment('beta') + attachment('alpha'))) - 'From a@x.example Thu Mar 12 10:00:00 2020\n'.length}`,
      'box.mbox › message 2.eml › beta.txt 5', 'c.txt 6',
    ]);
    expect((await desk.run('case.check', {})).findings).toEqual([]);
    await desk.run('journal.undo', {});
    expect(await desk.run('case.state', {})).toMatchObject({ counts: { reports: 0, sources: 0 } });
  });

  it('are taken out of their file at one time, and not each by opening it anew', async () => {
    const desk = await openTestCase();
    const parts = vi.spyOn(desk.services.ingest, 'parts');
    const box = Array.from({ length: 30 }, (_, index) => message(`number ${index}`, attachment(`note ${index}`))).join('\n');
    const { summary } = await importAll(desk, { 'box.mbox': box }, { withParts: true });
    expect(summary).toMatchObject({ total: 60, counts: { imported: 60 } });
    const opened = Map.groupBy(parts.mock.calls.map(([{ name }]) => name), (name) => name);
    expect([opened.get('box.mbox')?.length, opened.size]).toEqual([1, 30]);
  });

  it('are counted before a file is imported', async () => {
    const desk = await openTestCase();
    const folder = write(desk, files);
    expect(await desk.run('report.inspect', { file: path.join(folder, 'box.mbox') })).toMatchObject({ partCount: 2 });
    expect(await desk.run('report.inspect', { file: path.join(folder, 'c.txt') })).toMatchObject({ partCount: 0 });
  });

  it('are left out where nothing is said of them', async () => {
    const desk = await openTestCase();
    expect((await importAll(desk, files)).summary).toMatchObject({ total: 2, counts: { imported: 2 } });
  });
});

describe('a file that the case has already', () => {
  it('is told by its hash and not read again, whatever reading it would need', async () => {
    const desk = await openTestCase();
    await importAll(desk, { 'a.txt': 'One.' });
    const read = vi.spyOn(desk.services.ingest, 'read').mockRejectedValue(new CaseError('PASSWORD_NEEDED', 'It is encrypted.'));
    const { files } = await importAll(desk, { 'again.txt': 'One.', 'new.txt': 'Two.' });
    expect(statesOf({ files })).toEqual({ 'again.txt': 'duplicate', 'new.txt': 'refused' });
    expect(read.mock.calls.map(([{ name }]) => name)).toEqual(['new.txt']);
    await expect(desk.run('report.import', { ...alone, file: path.join(write(desk, { 'c.txt': 'One.' }), 'c.txt') })).rejects.toMatchObject({ code: 'REPORT_DUPLICATE' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is known to be one before it is looked at', async () => {
    const desk = await openTestCase();
    const { files: [first] } = await importAll(desk, { 'a.txt': 'One.' });
    const folder = write(desk, { 'again.txt': 'One.', 'new.txt': 'Two.' });
    expect(await desk.run('report.known', { file: path.join(folder, 'again.txt') })).toEqual({ fileName: 'again.txt', ids: [first?.reportId] });
    expect(await desk.run('report.known', { file: path.join(folder, 'new.txt') })).toEqual({ fileName: 'new.txt', ids: [] });
  });

  it('is read for the documents inside of it, where these are wanted', async () => {
    const desk = await openTestCase();
    const letter = { 'a.eml': 'From: a@x.example\nSubject: S\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nWords.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="n.txt"\n\nA note.\n--b--\n' };
    await importAll(desk, letter);
    const { files } = await importAll(desk, letter, { withParts: true });
    expect(statesOf({ files })).toEqual({ 'a.eml': 'duplicate', 'a.eml › n.txt': 'imported' });
  });
});

describe('pages of the web in a batch', () => {
  const article = `<!doctype html><title>T</title><nav><a href="/x">Menu of the paper</a></nav><article><h1>T</h1>${'<p>The mayor said on Monday that the bridge would be closed for repairs, and that traffic would go by the old road until spring, which nobody liked.</p>'.repeat(6)}</article>`;

  it.each([{ wholePage: false, hasMenu: false }, { wholePage: true, hasMenu: true }])('are taken whole where that is wanted: $wholePage', async ({ wholePage, hasMenu }) => {
    const desk = await openTestCase();
    const { files: [file] } = await importAll(desk, { 'a.html': article }, { wholePage });
    const { words } = await desk.run('report.words', { reportId: file?.reportId ?? '' as never, start: 0, end: 10_000 });
    expect(words.includes('Menu of the paper')).toBe(hasMenu);
    expect((await desk.run('case.check', {})).findings).toEqual([]);
  });
});

describe('a duplicate', () => {
  it('can be imported all the same', async () => {
    const desk = await openTestCase();
    const { id, summary } = await importAll(desk, { 'a.txt': 'One.', 'b.txt': 'One.' });
    expect(summary.counts).toMatchObject({ imported: 1, duplicate: 1 });
    await desk.run('batch.retry', { id, numbers: [1], allowDuplicate: true });
    expect((await settled(desk, id)).summary.counts).toMatchObject({ imported: 2, duplicate: 0 });
  });
});

describe('what documents say of themselves', () => {
  it('is taken as proposal, and stays so until it is confirmed', async () => {
    const desk = await openTestCase();
    await importAll(desk, { 'a.txt': 'TLP:AMBER\n\nA leak', 'b.txt': 'Plain' }, { marking: 'TLP:GREEN' });
    const [amber, plain] = (await desk.run('report.list', {})).toSorted((left, right) => left.title.localeCompare(right.title));
    expect([amber?.marking, readUnconfirmed(amber?.unconfirmed ?? null), plain?.marking, readUnconfirmed(plain?.unconfirmed ?? null)]).toEqual([
      'TLP:AMBER', { title: 'text', marking: 'text' }, 'TLP:GREEN', { title: 'text' },
    ]);
    if (!amber || !plain) throw new Error('no reports');
    const { id, sourceId, author, date, dateInferred, dateBasis, url, language, note, revision } = amber;
    await desk.run('report.edit', { id, sourceId, title: 'The leak', author, date, dateInferred, dateBasis, url, language, note, marking: amber.marking, revision });
    const edited = (await desk.run('report.read', { id })).report;
    expect(readUnconfirmed(edited.unconfirmed)).toEqual({ marking: 'text' });
    expect(await desk.run('report.confirm', { ids: [id, plain.id] })).toEqual({ confirmed: 2 });
    expect((await desk.run('report.list', {})).map(({ unconfirmed }) => unconfirmed)).toEqual([null, null]);
    expect(await desk.run('case.state', {})).toMatchObject({ undoLabel: 'confirm what is said of 2 reports' });
  });
});

describe('a batch', () => {
  it('takes files that come later, and no more after the last', async () => {
    const desk = await openTestCase();
    const folder = write(desk, { 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { id } = await desk.run('batch.start', { ...given, isAwaiting: true, expected: 2 });
    expect((await desk.run('batch.state', { id, since: 0 })).summary).toMatchObject({ isRunning: true, isAwaiting: true, total: 2 });
    await desk.run('batch.add', { id, files: [{ file: path.join(folder, 'a.txt') }], isLast: false });
    await desk.run('batch.add', { id, files: [{ file: path.join(folder, 'b.txt') }], isLast: true });
    expect((await settled(desk, id)).summary).toMatchObject({ total: 2, counts: { imported: 2 } });
    await expect(desk.run('batch.add', { id, files: [], isLast: true })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
    await desk.run('batch.forget', { id });
    expect(await desk.run('batch.list', {})).toEqual([]);
  });

  it('lists files that were never handed over, and does not offer to take them up', async () => {
    const desk = await openTestCase();
    const { id } = await desk.run('batch.start', { ...given, isAwaiting: true, expected: 2 });
    await desk.run('batch.add', { id, files: [], failed: [{ name: 'big.txt', code: 'FILE_TOO_LARGE', message: 'big.txt is too large.' }], isLast: false });
    await desk.run('batch.cancel', { id });
    const told: string[] = [];
    desk.session.subscribe((event) => { if (event.type === 'job/progressed') told.push(`${event.done} of ${event.total}`); });
    await desk.run('batch.add', { id, files: [], failed: [{ name: 'late.txt', code: 'CANCELLED', message: 'Too late.' }], isLast: true });
    expect(told).toEqual(['2 of 2']);
    const { files, summary } = await settled(desk, id);
    expect(files.map(({ name, state, canRetry }) => [name, state, canRetry])).toEqual([['big.txt', 'refused', false], ['late.txt', 'cancelled', false]]);
    expect(summary).toMatchObject({ isRunning: false, total: 2 });
    expect(await desk.run('batch.retry', { id })).toEqual({ taken: 0 });
  });

  it('tells of what changed since a state before, and of nothing else', async () => {
    const desk = await openTestCase();
    const { id, version } = await importAll(desk, { 'a.txt': 'One.' });
    expect(await desk.run('batch.state', { id, since: version })).toMatchObject({ files: [], version });
  });

  it.each<{ what: string; start: Start; code: string }>([
    { what: 'nothing at all', start: {}, code: 'INPUT_INVALID' },
    { what: 'two sources', start: { sourceId: 'source--00000000-0000-7000-8000-000000000001' as never, isAwaiting: true }, code: 'INPUT_INVALID' },
    { what: 'a source that is not there', start: { sourceId: 'source--00000000-0000-7000-8000-00000000dead' as never, newSource: null, isAwaiting: true }, code: 'THING_MISSING' },
  ])('refuses $what', async ({ start, code }) => {
    const desk = await openTestCase();
    await expect(desk.run('batch.start', { ...given, ...start })).rejects.toMatchObject({ code });
  });

  it('refuses a folder in which there is nothing to import', async () => {
    const desk = await openTestCase();
    const folder = write(desk, { 'x.casefile': 'no report', '.hidden': 'no report' });
    await expect(desk.run('batch.start', { ...given, folder: { folder, withSubfolders: true } })).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });
});

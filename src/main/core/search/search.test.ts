import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import { call } from '../dispatch.ts';
import { blankActor, blankClaim, blankOperation, blankQuote, blankReport, blankSource } from '../testing/blank.ts';
import { importText, openTestCase, type TestCase } from '../testing/services.ts';
import { checkSearch } from './check.ts';
import { anyQuery } from './testing/any-query.ts';

type Asked = Partial<Input<'search.run'>>;

/** What a query finds, as "group: title or words". */
async function found({ run }: TestCase, query: string, asked: Asked = {}): Promise<string[]> {
  const { groups } = await run('search.run', { query, limit: 20, ...asked });
  return groups.flatMap(({ group, hits }) => hits.map(({ title, snippet }) => `${group}: ${group === 'passage' ? snippet?.text : title.text}`));
}

const indexOf = ({ session }: TestCase) => [...checkSearch(session.requireOpen().file.db)];

/** A small case: a report of six passages, two actors, an operation, a claim, a quote, notes. */
async function openRiverCase() {
  const testCase = await openTestCase();
  const { run } = testCase;
  const reportId = await importText(testCase, [
    'Who paid for the river petition?', 'Lech Wałęsa told the Courier that nobody paid.', 'Café Rivière printed the posters; the information campaign went on.',
    'The tapes were leaked. Weeks went by before anybody asked Derkach about the phone calls.', 'Москва молчит 😀 о реке. 習近平在北京。', '한국 정부는 부인했다.',
  ].join('\n\n'));
  const { id: trust } = await run('actor.create', { ...blankActor, name: 'Harbour Trust', type: 'organisation', note: 'Ask about petrol money' });
  const { id: person } = await run('actor.create', { ...blankActor, name: 'Andrii Derkach', type: 'person', role: 'legislator' });
  await run('alias.add', { actorId: person, name: 'Деркач', kind: 'transliteration', language: 'uk' });
  const { id: petition } = await run('operation.create', { ...blankOperation, name: 'River petition', kind: 'influence', status: 'alleged', date: '2021-03' });
  const { id: claim } = await run('claim.create', { claim: { ...blankClaim, subjectId: trust, relation: 'supports', objectId: petition }, quoteIds: [] });
  const { id: quote } = await run('quote.capture', { reportId, start: 34, end: 45, exact: 'Lech Wałęsa', ...blankQuote, targets: [{ to: 'thing', thingId: petition }] });
  return { ...testCase, reportId, trust, person, petition, claim, quote };
}

describe('a search', () => {
  it('finds words, phrases, beginnings, neighbours and parts of words, in any case and without accents', async () => {
    const river = await openRiverCase();
    expect(await found(river, 'walesa')).toEqual(['quote: Lech Wałęsa', 'passage: Lech Wałęsa told the Courier that nobody paid.']);
    expect(await found(river, '"paid for the"')).toEqual(['passage: Who paid for the river petition?']);
    expect(await found(river, '"the paid for"')).toEqual([]);
    expect(await found(river, 'post*')).toEqual(['passage: Café Rivière printed the posters; the information campaign went on.']);
    expect(await found(river, '*format*')).toEqual(await found(river, 'campaign type:text'));
    expect(await found(river, '*tition')).toEqual(['operation: River petition', 'claim: Harbour Trust supports River petition', 'passage: Who paid for the river petition?']);
    expect(await found(river, 'NEAR(tapes leaked, 1)')).toHaveLength(1);
    expect(await found(river, 'tapes NEAR/3 Derkach')).toEqual([]);
    expect(await found(river, 'tapes NEAR/12 Derkach')).toHaveLength(1);
    expect(await found(river, 'РЕКЕ')).toHaveLength(1);
    expect(await found(river, '近平')).toHaveLength(1);
    expect(await found(river, 'деркач')).toEqual(['actor: Andrii Derkach']);
    expect(await found(river, '정부')).toEqual(['passage: 한국 정부는 부인했다.']);
  });

  it('joins words by AND, OR, NOT and parentheses', async () => {
    const river = await openRiverCase();
    expect(await found(river, 'paid nobody')).toHaveLength(1);
    expect(await found(river, 'paid AND nobody')).toHaveLength(1);
    expect(await found(river, 'type:text (nobody OR tapes)')).toHaveLength(2);
    expect(await found(river, 'type:text paid NOT nobody')).toEqual(['passage: Who paid for the river petition?']);
    expect(await found(river, 'type:text paid -nobody')).toEqual(['passage: Who paid for the river petition?']);
    expect(await found(river, 'petition (nothing OR NOT trust) type:operation,claim')).toEqual(['operation: River petition']);
    expect(await found(river, 'tapes OR type:claim')).toEqual([
      'claim: Harbour Trust supports River petition', 'passage: The tapes were leaked. Weeks went by before anybody asked Derkach about the phone calls.',
    ]);
    expect((await river.run('search.run', { query: 'type:text (paid OR NOT nobody)', limit: 5 })).notes).toEqual([expect.stringContaining('was not searched')]);
    expect((await river.run('search.run', { query: 'type:text actor:derkach', limit: 5 })).notes).toEqual([expect.stringContaining('is found by words')]);
    expect((await river.run('search.run', { query: 'actor:derkach', limit: 5 })).notes).toEqual([]);
  });

  it('marks the words where they stand, in code points, and tells the place in the report', async () => {
    const river = await openRiverCase();
    const { groups: [group] } = await river.run('search.run', { query: 'реке type:text', limit: 5 });
    const [hit] = group?.hits ?? [];
    const [mark] = hit?.snippet?.marks ?? [];
    const [span] = hit?.spans ?? [];
    expect([...hit?.snippet?.text ?? ''].slice(mark?.start, mark?.end).join('')).toBe('реке');
    const { words } = await river.run('report.words', { reportId: river.reportId, start: span?.start ?? 0, end: span?.end ?? 0 });
    expect({ words, id: hit?.id, report: hit?.report }).toEqual({ words: 'реке', id: river.reportId, report: { id: river.reportId, title: 'Test report', page: 1 } });
  });

  it('suggests another spelling for a word that stands nowhere', async () => {
    const { run } = await openRiverCase();
    const better = async (query: string) => (await run('search.run', { query, limit: 5 })).instead;
    expect(await better('Derkatch')).toBe('derkach');
    expect(await better('"phone calls" derkahc')).toBe('"phone calls" derkach');
    expect(await better('xylophone')).toBeNull();
    expect(await better('zerkach')).toBe('derkach');
    expect(await better('paid zzz')).toBeNull();
    expect(await better('ampaig')).toBe('*ampaig*');
    expect(await better('am')).toBeNull();
    expect(await better('NEAR(ampaig posters)')).toBeNull();
    expect(await better('ampaig NEAR/3 posters')).toBeNull();
    expect(await better('NEAR(campain information)')).toBe('NEAR(campaign information)');
    expect(await better('NEAR(campain, information, 7)')).toBe('NEAR(campaign, information, 7)');
    expect(await better('NEAR(information campain, 7)')).toBe('NEAR(information campaign, 7)');
    expect(await better('(campain), information')).toBe('(campaign), information');
  });

  it('keeps in step with what is added, edited, undone, redone and removed', async () => {
    const river = await openRiverCase();
    expect(await found(river, 'petrol')).toEqual(['note: Harbour Trust']);
    await river.run('thing.remove', { id: river.trust });
    expect(await found(river, 'harbour OR petrol')).toEqual([]);
    await river.run('journal.undo', {});
    expect(await found(river, 'harbour')).toEqual(['actor: Harbour Trust', 'claim: Harbour Trust supports River petition']);
    const { actor } = await river.run('actor.read', { id: river.trust });
    const { id, revision, ...fields } = actor;
    await river.run('actor.edit', { ...fields, id, revision, name: 'Quay Trust', note: null });
    expect(await found(river, 'harbour OR petrol')).toEqual([]);
    expect(await found(river, 'quay')).toEqual(['actor: Quay Trust', 'claim: Quay Trust supports River petition']);
    await river.run('journal.undo', {});
    expect(await found(river, 'harbour petrol')).toEqual([]);
    expect(await found(river, 'harbour type:claim')).toHaveLength(1);
    await river.run('thing.remove', { id: river.reportId });
    expect(await found(river, 'walesa')).toEqual([]);
    await river.run('journal.undo', {});
    expect(await found(river, 'walesa')).toHaveLength(2);
    expect(indexOf(river)).toEqual([]);
  });

  it('finds a merged actor by the names of both, and the two again after undo', async () => {
    const river = await openRiverCase();
    const { id } = await river.run('actor.create', { ...blankActor, name: 'HT Ltd', type: 'organisation' });
    const { actor } = await river.run('actor.read', { id });
    await river.run('actor.merge', { fromId: id, intoId: river.trust, revision: actor.revision });
    expect(await found(river, 'ltd')).toEqual(['actor: Harbour Trust']);
    await river.run('journal.undo', {});
    expect(await found(river, 'ltd')).toEqual(['actor: HT Ltd']);
    await river.run('journal.redo', {});
    expect(await found(river, 'ltd')).toEqual(['actor: Harbour Trust']);
    expect(indexOf(river)).toEqual([]);
  });

  it('narrows by filters', async () => {
    const river = await openRiverCase();
    expect(await found(river, 'petition type:operation')).toEqual(['operation: River petition']);
    expect(await found(river, 'derkach type:person')).toEqual(['actor: Andrii Derkach']);
    expect(await found(river, 'source:"test source" type:text tapes')).toHaveLength(1);
    expect(await found(river, 'source:elsewhere type:text tapes')).toEqual([]);
    expect(await found(river, 'grade:A..C type:text tapes')).toHaveLength(1);
    expect(await found(river, 'grade:C..F type:text tapes')).toEqual([]);
    expect(await found(river, 'grade:B type:operation,actor')).toEqual(['operation: River petition']);
    expect(await found(river, 'before:2021-03 petition type:operation')).toEqual([]);
    expect(await found(river, 'before:2021-04 petition type:operation')).toHaveLength(1);
    expect(await found(river, 'after:2021-02 petition type:operation')).toHaveLength(1);
    expect(await found(river, 'after:2021-03 petition type:operation')).toEqual([]);
    expect(await found(river, 'date:2021 petition type:operation')).toHaveLength(1);
    expect(await found(river, 'unsourced:yes type:claim')).toEqual(['claim: Harbour Trust supports River petition']);
    expect(await found(river, 'unsourced:no type:claim,operation')).toEqual(['operation: River petition']);
    expect(await found(river, 'status:alleged')).toEqual(['operation: River petition']);
    expect(await found(river, 'actor:harbour type:operation')).toEqual(['operation: River petition']);
    expect(await found(river, 'report:"test rep" type:quote')).toEqual(['quote: Lech Wałęsa']);
  });

  it('answers any query with what it finds or with what is wrong with it', async () => {
    const river = await openRiverCase();
    await fc.assert(fc.asyncProperty(anyQuery, fc.boolean(), async (query, isTyping) => {
      const reply = await call(river.session, 'search.run', { query, isTyping, limit: 3 });
      if (!reply.ok) expect(reply.error.code).toBe('INPUT_INVALID');
    }), { numRuns: 500 });
    expect(river.logged).toEqual([]);
  });

  it('gives a group alone, page by page, in the order of the whole', async () => {
    const river = await openRiverCase();
    for (let made = 0; made < 7; made++) await river.run('actor.create', { ...blankActor, name: `Paper ${'mill '.repeat(made + 1)}`, type: 'organisation' });
    const whole = await found(river, 'mill', { group: 'actor' });
    const pages = await Promise.all([0, 3, 6].map((offset) => found(river, 'mill', { group: 'actor', offset, limit: 3 })));
    expect(whole).toHaveLength(7);
    expect(pages.flat()).toEqual(whole);
    expect((await river.run('search.run', { query: 'mill', group: 'actor', offset: 6, limit: 3 })).groups[0]?.total).toBe(7);
  });

  it('puts a name that is what was typed before names that only hold it', async () => {
    const river = await openRiverCase();
    const { id } = await river.run('actor.create', { ...blankActor, name: 'Iran', type: 'state', role: 'a state with a long, long description of what it does in this case' });
    for (const name of ['Foreign ministry of Iran', 'Iran Air', 'Not Iran']) await river.run('actor.create', { ...blankActor, name, type: 'organisation' });
    for (const name of ['Islamic Republic', 'Persia', 'IRI']) await river.run('alias.add', { actorId: id, name, kind: 'name', language: null });
    expect((await found(river, 'iran')).slice(0, 2)).toEqual(['actor: Iran', 'actor: Iran Air']);
    expect((await found(river, 'ira', { isTyping: true }))[0]).toBe('actor: Iran');
  });

  it('shows a text that several reports have under one that fits the filters', async () => {
    const river = await openRiverCase();
    const { id } = await river.run('source.create', { ...blankSource, name: 'Reprints', reliability: 'E' });
    await river.run('report.import', { ...blankReport, file: `${river.folder}/report.txt`, sourceId: id, title: 'Again', allowDuplicate: true });
    const titles = async (query: string) => (await river.run('search.run', { query, group: 'passage', limit: 9 })).groups.flatMap(({ hits }) => hits.map(({ title }) => title.text));
    expect(await titles('tapes')).toEqual(['Test report']);
    expect(await titles('tapes source:reprints')).toEqual(['Again']);
    expect(await titles('tapes grade:A')).toEqual([]);
  });
});

describe('saved searches', () => {
  it('are steps that can be undone, and are changed under their name', async () => {
    const { run } = await openRiverCase();
    const listed = async () => (await run('search.list', {})).map(({ name, query }) => `${name}: ${query}`);
    const { id } = await run('search.save', { name: 'Unsourced', query: 'unsourced:yes' });
    expect(await run('search.save', { name: 'Unsourced', query: 'unsourced:yes type:claim' })).toEqual({ id });
    expect(await listed()).toEqual(['Unsourced: unsourced:yes type:claim']);
    await run('journal.undo', {});
    expect(await listed()).toEqual(['Unsourced: unsourced:yes']);
    await run('search.remove', { id });
    expect(await listed()).toEqual([]);
    await run('journal.undo', {});
    expect(await listed()).toEqual(['Unsourced: unsourced:yes']);
    await expect(run('search.save', { name: 'x', query: '"" ?' })).rejects.toThrow('looks for nothing');
  });
});

describe('the index', () => {
  it('is missed when it is wrong, and made anew', async () => {
    const river = await openRiverCase();
    const db = river.session.requireOpen().file.writable();
    const before = await found(river, 'harbour OR tapes OR walesa');
    const rebuilt = await river.run('search.rebuild', {});
    expect(rebuilt).toMatchObject({ things: 8, passages: 6 });
    expect(await found(river, 'harbour OR tapes OR walesa')).toEqual(before);
    for (const [sql, code] of [
      ['DELETE FROM search_passage WHERE rowid = (SELECT max(id) FROM search_passage_docsize)', 'has 5 of the 6 passages'],
      ["INSERT INTO search_thing_words (rowid, name, words) VALUES ((SELECT max(number) FROM search_thing), 'zzz', '')", 'does not hold the words'],
      ['DELETE FROM search_thing WHERE number = 1', 'lacks this'],
      ['UPDATE search_text SET is_live = 0', 'does not know whether'],
      ["INSERT INTO search_passage (search_passage) VALUES ('delete-all')", 'has 0 of the 6 passages'],
    ] as const) {
      db.run(sql);
      const { findings } = await river.run('case.check', {});
      expect(findings.map(({ message }) => message).join('\n')).toContain(code);
      expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(['index-differs']));
      await river.run('search.rebuild', {});
      expect((await river.run('case.check', {})).findings).toEqual([]);
    }
  });

  it('offers filters and their values where they may stand', async () => {
    const { run } = await openRiverCase();
    const offered = async (query: string, at = query.length) => (await run('search.suggest', { query, at, limit: 9 })).map(({ label }) => label);
    expect(await offered('petition st')).toEqual(['status:']);
    expect(await offered('source:te')).toEqual(['Test source']);
    expect(await offered('type:qu')).toEqual(['quote']);
    expect(await offered('type:quote,cl')).toEqual(['claim']);
    expect(await offered('actor:"der')).toEqual(['Andrii Derkach']);
    expect(await offered('xyz')).toEqual([]);
    expect(await offered('')).toEqual([]);
    const [first] = await run('search.suggest', { query: 'a report:tes b', at: 12, limit: 1 });
    expect(first).toEqual({ insert: '"Test report" ', from: 9, to: 12, label: 'Test report', detail: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnFormatNames, exportFormatNames, type ExportFormatName } from '../../../shared/exchange.ts';
import { blankActor, blankClaim, blankQuote, blankReport, blankSource } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { textOf } from './testing/releases.ts';

/* No form says more than the case: wherever a claim that is no plain assertion is written down, what limits it stands in the same record. */

/** Pairs of things that one claim alone speaks of. */
const limited = [
  { pair: ['Anvilor', 'Brackmoor'], claim: { polarity: 'denies' }, isQuoted: true, limit: /denie[sd]/i },
  { pair: ['Corvanna', 'Dunwick'], claim: { status: 'considered' }, isQuoted: true, limit: /considered/i },
  { pair: ['Elmarra', 'Fenholt'], claim: { status: 'alleged' }, isQuoted: true, limit: /alleged/i },
  { pair: ['Gallowen', 'Harrowby'], claim: {}, isQuoted: false, limit: /unsourced/i },
] as const;

/** Forms that have no claims in them. */
const withoutClaims: readonly ExportFormatName[] = ['ris', 'bibtex', 'csl'];
/** Where in each form one record ends and the next begins. */
const records = (text: string) => text.split(/\n|<\/row>|<\/w:p>|<\/(?:li|p|tr|dd|h\d)>/);
/** A chart for Analyst's Notebook numbers its items, and links say numbers: here they say names. */
function withNames(text: string): string {
  const names = new Map([...text.matchAll(/Label="([^"]*)"[^\n]*?EntityId="(\d+)"/g)].map(([, name = '', number = '']) => [number, name]));
  return text.replaceAll(/End[12]Id="(\d+)"/g, (_, number: string) => `End="${names.get(number) ?? ''}"`);
}
/** A quote's own record lists all that it is about, which claims nothing. */
const isOfQuote = (record: string) => record.startsWith('{"id":"quote--');
/** A bundle is made of other forms, each of which is looked at, and of a case. */
const forms = exportFormatNames.filter((name) => name !== 'bag' && !drawnFormatNames.includes(name));

let worldFile: WorldFile;
let ground: TestGround;
const ids = new Map<string, string>();
beforeAll(async () => {
  worldFile = await buildWorldFile();
  ground = await openWorld(worldFile, { isKept: true });
  const { run } = ground;
  const source = await run('source.create', { ...blankSource, name: 'Unknown sheet', kind: 'other', reliability: 'F' });
  const report = await run('report.import', { ...blankReport, file: await upload(run, 'sheet.txt', 'Nobody signed this sheet.'), sourceId: source.id, title: 'Sheet' });
  const quote = await run('quote.capture', { ...blankQuote, reportId: report.id, start: 0, end: 6, exact: 'Nobody', credibility: 6, targets: [] });
  for (const { pair, claim, isQuoted } of limited) {
    for (const name of pair) ids.set(name, (await run('actor.create', { ...blankActor, name, type: 'group' })).id);
    const [subjectId, objectId] = pair.map((name) => ids.get(name));
    await run('claim.create', { claim: { ...blankClaim, subjectId, objectId, relation: 'directs', value: null, credibility: 6, ...claim }, quoteIds: isQuoted ? [quote.id] : [] } as never);
  }
}, 60_000);
afterAll(() => {
  ground.dispose();
  worldFile.dispose();
});

const speaksOf = (record: string, name: string) => record.includes(name) || record.includes(ids.get(name) ?? '') || record.includes((ids.get(name) ?? '').slice('actor--'.length));

describe.each(forms)('%s', (format) => {
  it('says in each record of a claim that it is denied, considered, alleged or unsourced', async () => {
    const all = records(withNames(await textOf(ground.filePath, format, { withNotes: true })));
    // A test that finds no record of a claim would hold of anything.
    if (!withoutClaims.includes(format)) expect(all.some((record) => limited[0].pair.every((name) => speaksOf(record, name)))).toBe(true);
    const bare = limited.flatMap(({ pair, limit }) => all.filter((record) => !isOfQuote(record) && pair.every((name) => speaksOf(record, name)) && !limit.test(record)));
    expect(bare.map((record) => record.slice(0, 400))).toEqual([]);
  });

  it('leaves out F and 6, which say that nobody can tell', async () => {
    const text = await textOf(ground.filePath, format, {});
    expect(text.match(/credibility\W{1,12}6\b|reliability\W{1,12}F\b|admiralty-scale:[^"]*"[Ff6]"|=\\?"f\\?"/g) ?? []).toEqual([]);
  });
});

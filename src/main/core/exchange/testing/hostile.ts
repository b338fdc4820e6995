import { blankActor, blankClaim, blankOperation, blankQuote, blankReport, blankSource } from '../../testing/blank.ts';
import { upload, type Run } from '../../testing/channel.ts';
import { spanOf } from '../../testing/world.ts';

/** Words that break forms which are careless with them: each stands at the beginning of a name. */
export const hostileNames = [
  "=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '＝1+1', "'=1+1", 'a;=1+1;b', 'a;"=1+1"', 'line one\nline two', 'return\r\n=1+1', 'comma, "quote", \'apostrophe\'',
  '<b>&amp;</b>]]>', 'control \u0001\u000B\u001F end', 'not \uFFFE a character', '\u202Egnp.exe', 'zero\u200Bwidth\u2069', '_x000D_ as written', '{{x}} ${y} %n \\n \\', "'); MATCH (n) DETACH DELETE n; //",
  '\\"quoted\\"', '@book{x,}', 'TY  - BOOK\r\nER  - ', '#REF! # % & $ ~ ^ _', ' spaces around ', '😀 е́ Ünï', 'x'.repeat(10_000), `${'"'.repeat(5_000)}${'='.repeat(5_000)}`,
] as const;

const hostileText = 'Begin.\r\n=HYPERLINK("http://example.org";"x")\r\n- an item\u000C\nThe end, “said” {Name}.';

/** Puts a thing of each kind with each hostile name into the open case, and a quote that looks like a formula. */
export async function addHostile(run: Run) {
  const source = await run('source.create', { name: '=1+1 & Sons', ...blankSource, reliability: 'F', url: 'https://example.org/~user/a_b?x=%20&y={z}#1' });
  const report = await run('report.import', {
    file: await upload(run, 'hostile.txt', hostileText), sourceId: source.id, title: '@Report, "of" {all} 100% & more', ...blankReport,
    author: 'O\'Brien, Anne; =Evil Corp', date: '2020-10~', url: 'https://example.org/r?a=1&b={2}', language: 'en',
  });
  const actors = [];
  for (const name of hostileNames) actors.push(await run('actor.create', { name, type: 'group', ...blankActor, role: name.slice(0, 100) }));
  const operation = await run('operation.create', { name: '=Operation, "x"', kind: 'in;fluence', status: 'alleged', ...blankOperation, date: '-0043-03-15/..' });
  const quote = await run('quote.capture', { reportId: report.id, ...spanOf(hostileText, hostileText), ...blankQuote, credibility: 6, targets: [] });
  for (const { id } of actors) {
    await run('claim.create', { claim: { ...blankClaim, subjectId: id, relation: 'executes', objectId: operation.id, value: null, credibility: 6 }, quoteIds: [quote.id] });
    await run('alias.add', { actorId: id, name: '=alias; "two"', kind: 'other', language: null });
  }
  return { sourceId: source.id, reportId: report.id, quoteId: quote.id, operationId: operation.id, actorIds: actors.map(({ id }) => id), text: hostileText };
}

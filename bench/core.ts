// Bulk insert, open, and the data of each pane, beside raw better-sqlite3 on the same rows in the same run.
import path from 'node:path';
import Database from 'better-sqlite3';
import { handlers } from '../src/main/core/handlers.ts';
import { stateOf } from '../src/main/core/case/state.ts';
import { openCase, scratch, writeRaw, writeThroughJournal } from './case.ts';
import { generate, largeCase } from './generate.ts';
import { cpuMsOf, interleaved, report, wallMsOf } from './measure.ts';

const { folder, clean } = scratch();
const generated = generate(largeCase);
process.stdout.write(`${'what'.padEnd(52)} ${'ours'.padStart(10)} ${'raw'.padStart(10)}\n`);

let round = 0;
const journalPath = path.join(folder, 'journal.casefile');
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const insertion = interleaved(rounds,
  () => cpuMsOf(() => writeThroughJournal(round === 0 ? journalPath : path.join(folder, `journal-${round}.casefile`), generated)),
  () => cpuMsOf(() => writeRaw(path.join(folder, `raw-${round++}.casefile`), generated)));
report('bulk insert of the whole case (CPU)', insertion.left, insertion.right, 'ms', 3);

const rawOpen = () => {
  const db = new Database(journalPath);
  db.pragma('journal_mode = WAL');
  db.prepare("SELECT * FROM case_info").get();
  for (const table of ['source', 'report', 'quote', 'actor', 'operation', 'event', 'claim']) db.prepare(`SELECT count(*) FROM ${table}`).get();
  db.prepare('SELECT count(*) FROM claim WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id)').get();
  db.prepare('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get();
  db.close();
};
const open = interleaved(9, () => wallMsOf(() => {
  const opened = openCase(journalPath);
  stateOf(opened);
  opened.close();
}), () => wallMsOf(rawOpen));
report('open to first answer', open.left, open.right, 'ms', 2);

const file = openCase(journalPath);
const raw = new Database(journalPath, { readonly: true });
const first = generated.tables.find(({ table }) => table === 'report')?.rows[7]?.['id'];
const actor = generated.tables.find(({ table }) => table === 'actor')?.rows[7]?.['id'];
const reportId = String(first) as Parameters<typeof handlers['quote.inSpan']>[1]['reportId'];
const actorId = String(actor) as Parameters<typeof handlers['network.neighbourhood']>[1]['id'];

const rawQuotes = raw.prepare('SELECT * FROM quote WHERE report_id = ? AND start < ? AND "end" > 0 ORDER BY start, id');
const rawSupport = raw.prepare(`SELECT evidence.*, subject.name AS subject, relation.label, object.name AS object FROM quote
  JOIN evidence ON evidence.quote_id = quote.id JOIN claim ON claim.id = evidence.thing_id JOIN relation ON relation.name = claim.relation
  JOIN actor AS subject ON subject.id = claim.subject_id JOIN operation AS object ON object.id = claim.object_id WHERE quote.report_id = ?`);
const evidence = interleaved(15,
  () => cpuMsOf(() => handlers['quote.inSpan'](file.db, { reportId, start: 0, end: 10_000_000, limit: 2000 })),
  () => cpuMsOf(() => { rawQuotes.all(first, 10_000_000); rawSupport.all(first); }));
report('evidence pane: 500 quotes of one report (CPU)', evidence.left, evidence.right, 'ms', 2);

const rawPassages = raw.prepare('SELECT passage.*, substr(text, start + 1, "end" - start) AS words FROM passage JOIN report_text ON report_text.sha256 = passage.text_sha256 JOIN report ON report.text_sha256 = report_text.sha256 WHERE report.id = ? AND ordinal < 200 ORDER BY ordinal');
const passages = interleaved(15,
  () => cpuMsOf(() => handlers['report.passages'](file.db, { id: reportId, from: 0, limit: 200 })), () => cpuMsOf(() => { rawPassages.all(first); }));
report('evidence pane: 200 passages (CPU)', passages.left, passages.right, 'ms', 2);

const network = handlers['network.neighbourhood'](file.db, { id: actorId, depth: 2, limit: 5000 });
const ids = JSON.stringify(network.nodes.map(({ id }) => id));
const rawNear = raw.prepare('SELECT object_id AS id FROM claim WHERE subject_id = ? UNION SELECT subject_id FROM claim WHERE object_id = ?');
const rawNodes = raw.prepare(`SELECT value AS id, actor.name, actor.type, operation.name, operation.status, placement.x, placement.y,
  (SELECT count(*) FROM claim WHERE subject_id = value) + (SELECT count(*) FROM claim WHERE object_id = value) AS claims,
  (SELECT count(*) FROM evidence WHERE thing_id = value) AS quotes
  FROM json_each(?) LEFT JOIN actor ON actor.id = value LEFT JOIN operation ON operation.id = value LEFT JOIN placement ON thing_id = value`);
const rawEdges = raw.prepare(`SELECT claim.id, subject_id, object_id, relation, label, voice, polarity, claim.status, likelihood, confidence,
  (SELECT count(*) FROM evidence WHERE thing_id = claim.id) AS quotes
  FROM json_each(?) AS wanted JOIN claim ON subject_id = wanted.value JOIN relation ON name = relation WHERE object_id IN (SELECT value FROM json_each(?))`);
const rawTotals = raw.prepare(`SELECT (SELECT count(*) FROM actor), (SELECT count(*) FROM operation), (SELECT count(*) FROM event),
  (SELECT count(*) FROM claim WHERE object_id IS NOT NULL),
  (SELECT count(*) FROM claim WHERE object_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id))`);
const neighbourhood = interleaved(15,
  () => cpuMsOf(() => handlers['network.neighbourhood'](file.db, { id: actorId, depth: 2, limit: 5000 })),
  () => cpuMsOf(() => {
    const border = rawNear.all(actor, actor) as { id: string }[];
    for (const { id } of border) rawNear.all(id, id);
    rawNodes.all(ids);
    rawEdges.all(ids, ids);
    rawTotals.all();
  }));
report(`network pane: neighbourhood of ${network.nodes.length} nodes (CPU)`, neighbourhood.left, neighbourhood.right, 'ms', 2);

const [fromDay, toDay] = [18_300, 18_330];
const union = `SELECT id, name, status, date, earliest_day, latest_day FROM operation UNION ALL SELECT id, name, status, date, earliest_day, latest_day FROM event
  UNION ALL SELECT id, NULL, status, date, earliest_day, latest_day FROM claim WHERE date IS NOT NULL`;
const rawItems = raw.prepare(`SELECT * FROM (${union}) WHERE date IS NOT NULL AND latest_day >= ? AND earliest_day <= ? ORDER BY earliest_day`);
const rawUndated = raw.prepare(`SELECT * FROM (${union}) WHERE date IS NULL`);
const rawLinks = raw.prepare(`SELECT claim.*, actor.name, operation.name FROM json_each(?) AS wanted JOIN claim ON claim.object_id = wanted.value OR claim.id = wanted.value
  JOIN actor ON actor.id = claim.subject_id JOIN operation ON operation.id = claim.object_id`);
const rawCounts = raw.prepare('SELECT value, (SELECT count(*) FROM evidence WHERE thing_id = value) FROM json_each(?)');
const rawTimelineTotals = raw.prepare(`SELECT count(*) FROM (${union}) WHERE date IS NOT NULL`);
const timeline = interleaved(15,
  () => cpuMsOf(() => handlers['timeline.read'](file.db, { fromDay, toDay, limit: 5000 })),
  () => cpuMsOf(() => {
    for (const rows of [rawItems.all(fromDay, toDay), rawUndated.all()]) {
      const found = JSON.stringify((rows as { id: string }[]).map(({ id }) => id));
      rawLinks.all(found);
      rawCounts.all(found);
    }
    rawTimelineTotals.get();
    rawTimelineTotals.get();
  }));
report('timeline pane: a window of 30 days (CPU)', timeline.left, timeline.right, 'ms', 2);

raw.close();
file.close();
clean();

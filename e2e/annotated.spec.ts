import fs from 'node:fs';
import path from 'node:path';
import { Session } from '../src/main/core/session.ts';
import { loadGold } from '../src/main/core/testing/gold.ts';
import { createTestDesk, runIn } from '../src/main/core/testing/services.ts';
import { readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { EvidencePane } from './pages/evidence.ts';
import { NetworkPane } from './pages/network.ts';

/** Annotated reports lie beside the repository where they may: their texts are not ours to ship. */
const shared = path.join(import.meta.dirname, '../../shared');
const annotated = [
  { gold: 'extraction/seed.gold.json', report: 'seed/report.txt' },
  { gold: 'extraction/dev/H03.gold.json', report: 'extraction/dev/H03_fbi_flash_me000138tt_20201029.txt' },
  { gold: 'extraction/dev/H05.gold.json', report: 'extraction/dev/H05_uscode_50_3369_findings.txt' },
].map(({ gold, report }) => ({ name: path.basename(gold, '.gold.json'), gold: path.join(shared, gold), report: path.join(shared, report) }));

/** Makes a case of an annotated report by the public verbs. */
async function makeAnnotated(file: string, { gold, report }: typeof annotated[number]) {
  const desk = createTestDesk({ newUuid: () => crypto.randomUUID() });
  const session = new Session(desk.services);
  try {
    const run = runIn(session);
    await run('case.create', { file, title: 'Annotated', marking: null });
    return (await loadGold(run, JSON.parse(fs.readFileSync(gold, 'utf8')), fs.readFileSync(report))).gold;
  } finally {
    session.leave();
    desk.dispose();
  }
}

for (const one of annotated) {
  test(`an annotated report opens in the panes: ${one.name}`, async ({ folders, open }) => {
    if (!fs.existsSync(one.gold) || !fs.existsSync(one.report)) {
      process.stderr.write(`\nSKIPPED "${test.info().title}": there are no annotated reports in ${shared}\n`);
      // The annotated reports are not the project's to ship: they lie beside the checkout, where there are any.
      test.skip(true, `there are no annotated reports in ${shared}`);
    }
    const file = path.join(folders.cases, 'Annotated.casefile');
    const { document, actors, quotes, operations, events } = await makeAnnotated(file, one);
    const window = await open(file);

    const things = actors.length + operations.length + events.length;
    await expect(window.pane('Network')).toContainText(`${things - events.length} of ${things} things`);
    const dates = [...operations.map(({ date }) => date.edtf), ...events.map(({ edtf }) => edtf)];
    const dated = dates.filter((edtf) => edtf !== null).length;
    await expect(window.pane('Timeline')).toContainText(`${dated} dated · ${dates.length - dated} undated`);
    const [kept] = readWithSqlite(file, 'SELECT count(*) AS quotes FROM quote');
    expect(Number(kept?.['quotes'])).toBeGreaterThanOrEqual(quotes.length);
    await expect(window.pane('Evidence')).toContainText(`${String(kept?.['quotes'])} quotes`);
    await expect(window.pane('Evidence')).toContainText(document.title);

    // Claims about events are hidden in the network until they are asked for.
    const [claim] = readWithSqlite(file, `SELECT subject, claim_with_quotes.relation, object FROM claim_with_quotes JOIN claim ON claim.id = claim_id
      WHERE quote IS NOT NULL AND claim.object_id NOT LIKE 'event--%' AND claim.subject_id NOT LIKE 'event--%' ORDER BY start, subject, object LIMIT 1`);
    const network = new NetworkPane(window);
    await network.showTable();
    await network.row(`${String(claim?.['subject'])} ${String(claim?.['relation'])} ${String(claim?.['object'])}`).getByRole('button').first().click();
    await expect(new EvidencePane(window).text.locator('.is-current').first()).toBeInViewport();
  });
}

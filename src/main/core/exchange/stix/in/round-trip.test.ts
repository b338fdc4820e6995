import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contentWithout } from '../../testing/content.ts';
import { forGenerated } from '../../testing/in-generated.ts';
import { textOf } from '../../testing/releases.ts';

const ranks = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** What the form can't hold, by `docs/exchange.md`. */
function loses(marksOfReports: ReadonlyMap<unknown, unknown>) {
  return (table: string, row: Readonly<Record<string, unknown>>) => {
    const credibility = row['credibility'] === 6 ? null : row['credibility'];
    if (table === 'claims') return { ...row, credibility };
    if (table === 'quotes') {
      const isLower = ranks.indexOf(String(row['marking'])) < ranks.indexOf(String(marksOfReports.get(row['report_id'])));
      return { ...row, credibility, marking: isLower ? null : row['marking'] };
    }
    if (table === 'references') return { ...row, system: ['cve', 'capec'].includes(String(row['system'])) ? String(row['system']).toUpperCase() : row['system'] };
    return row;
  };
}

it('brings any case back through STIX, equal but for what the form can not hold, and nothing the second time', { timeout: 240_000 }, () => forGenerated(6, async ({ session, filePath, folder, openEmpty }) => {
  const file = path.join(folder, 'case.stix.json');
  fs.writeFileSync(file, await textOf(filePath, 'stix', { withTexts: true, withNotes: true }));
  const { db } = session.requireOpen().file;
  const marks = new Map(db.all('SELECT id, marking FROM report').map(({ id, marking }) => [id, marking]));
  const expected = contentWithout(db, loses(marks));
  const empty = await openEmpty();
  const outcome = await empty.run('import.apply', { format: 'stix', file });
  expect(outcome.problems).toEqual([]);
  expect(outcome.kept).toBe(0);
  expect(contentWithout(empty.session.requireOpen().file.db, loses(marks))).toEqual(expected);
  const again = await empty.run('import.apply', { format: 'stix', file });
  expect(Object.values(again.added).reduce((sum, count) => sum + count, 0)).toBe(0);
  expect((await empty.run('case.check', {})).findings).toEqual([]);
}));

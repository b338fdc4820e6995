import path from 'node:path';
import { zipOf } from '../src/main/core/ingest/testing/zip.ts';
import { runCasewright } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

test('a bundle is verified, and opened for reading; an altered one is named and not opened', async ({ folders, caseWindow: window }) => {
  test.slow();
  await runCasewright(folders, 'sample', 'sample.casefile');
  await runCasewright(folders, 'export', 'sample.casefile', '--format', 'bag', '--out', 'evidence.zip');

  // From the welcome page, by the keyboard alone.
  const way = window.page.getByRole('button', { name: 'Open a bundle…' });
  await way.focus();
  await window.page.keyboard.press('Enter');
  const dialog = window.dialog('Evidence bundle');
  await expect(dialog.getByRole('button', { name: 'Choose an archive…' })).toBeFocused();
  await window.page.keyboard.press('Escape');
  await expect(way).toBeFocused();
  await window.page.keyboard.press('Enter');
  await window.choose(path.join(folders.cases, 'evidence.zip'), () => window.page.keyboard.press('Enter'));
  await expect(dialog.getByText('All is well')).toBeVisible();
  await expect(dialog).toContainText('Evidence bundle of the case "Election 2020"');
  await expect(dialog).toContainText('Nobody. Nothing in it says who made it.');
  await expect(dialog.getByRole('button', { name: 'Open read-only' })).toBeFocused();
  await expectAccessible(window.page, 'a bundle that is well');
  await window.page.keyboard.press('Enter');
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 (read-only) - Casewright');

  // A dropped one that somebody altered, over an open case.
  await drop('altered.zip', zipOf([
    { name: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { name: 'manifest-sha256.txt', content: `${'0'.repeat(64)}  data/report.txt\n` }, { name: 'data/report.txt', content: 'Somebody else wrote this.' },
  ]));
  await expect(dialog.getByRole('alert')).toContainText('1 thing is not as it should be');
  await expect(dialog.getByRole('region', { name: 'Found' })).toContainText('checksum-wrong');
  await expect(dialog.getByRole('button', { name: 'Import as a case…' })).toHaveCount(0);
  await window.page.keyboard.press('Escape');

  async function drop(name: string, content: Buffer): Promise<void> {
    await window.page.evaluate(({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }, { name, base64: content.toString('base64') });
  }
});

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

test('an encrypted bundle asks for its passphrase, is verified, and becomes a case of one\'s own', async ({ folders, caseWindow: window }) => {
  test.slow();
  await runCasewright(folders, 'sample', 'sample.casefile');
  const knowing = { ...folders, environment: { ...folders.environment, CASEWRIGHT_BUNDLE_PASSPHRASE: 'a long walk in the rain' } };
  await runCasewright(knowing, 'export', 'sample.casefile', '--format', 'bag', '--out', 'sealed.zip.age', '--encrypt');

  await window.page.getByRole('button', { name: 'Open a bundle…' }).click();
  const dialog = window.dialog('Evidence bundle');
  await window.choose(path.join(folders.cases, 'sealed.zip.age'), () => dialog.getByRole('button', { name: 'Choose an archive…' }).click());
  const field = dialog.getByLabel('Passphrase');
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Verify' })).toBeDisabled();
  await field.fill('a short walk in the sun');
  await window.page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('This could not be done');
  await expect(field).toBeFocused();
  await expectAccessible(window.page, 'a bundle whose passphrase is another');
  await field.fill('a long walk in the rain');
  await window.page.keyboard.press('Enter');
  await expect(dialog.getByText('All is well')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  const made = path.join(folders.cases, 'Mine.casefile');
  await window.choose(made, () => dialog.getByRole('button', { name: 'Import as a case…' }).click());
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 - Casewright');
  await expect(await window.showPanel('History')).toContainText('import the bundle sealed.zip.age, not signed');
  expect(await runCasewright(folders, 'check', made)).toContain('Found: nothing. All is well.');
});

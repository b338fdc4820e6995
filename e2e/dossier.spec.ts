import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { addActor, importText, makeCase, type Run } from './case-file.ts';
import { runCasewright } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, violationsOf } from './pages/axe.ts';
import type { CaseWindow } from './pages/case-window.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a dossier as a page asks for nothing and can be used by everybody (${colorScheme})`, async ({ folders, page, context }) => {
    await page.emulateMedia({ colorScheme });
    await runCasewright(folders, 'sample', 'sample.casefile');
    await runCasewright(folders, 'export', 'sample.casefile', '--format', 'dossier', '--out', 'dossier.html');
    const address = pathToFileURL(path.join(folders.cases, 'dossier.html')).href;
    const [asked, complaints]: [string[], string[]] = [[], []];
    context.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Election 2020');
    await expect(page.getByRole('img', { name: /^Russian campaign\. Network: .*denied: Russia executes Russian campaign\./ })).toBeVisible();
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain("default-src 'none'");
    const citation = page.getByRole('link', { name: 'Q8', exact: true }).first();
    await citation.click();
    await expect(page.locator('#Q8')).toBeInViewport();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

async function fill(run: Run, folder: string): Promise<void> {
  await importText(run, folder, 'The trust paid the harbour office.\n', { title: 'Payments' });
  await addActor(run, 'Harbour office', 'office');
}

async function openExport(window: CaseWindow) {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('export the case');
  await window.page.keyboard.press('Enter');
  return window.dialog(/^Export$/);
}

test('a dossier says in the window what it lacks, and is made by a template that is edited there, kept and taken back', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Harbour.casefile'), (run) => fill(run, folders.cases));
  const window = await open(file);
  const dialog = await openExport(window);
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('dossier-pdf');
  await expect(dialog.getByRole('region', { name: 'What readers of the dossier would miss' })).toContainText('Payments: No author is named.');
  await dialog.getByRole('button', { name: 'Edit the template' }).click();
  const template = dialog.getByRole('textbox', { name: 'Template' });
  await expect(template).toHaveValue(/^# \{\{title\}\}/);
  await template.fill('## Who\n{{actor}}\n');
  await expect(dialog).toContainText('Line 2: {{actor}} is no part of a dossier.');
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Keep in this case' })).toBeDisabled();
  await template.fill('# Brief on {{title}}\n\n## Who\n{{actors}}\n\n## Sources\n{{sources}}\n{{quotes}}\n');
  await dialog.getByRole('button', { name: 'Keep in this case' }).click();
  await expect(dialog).toContainText('Kept in this case.');
  await expectAccessible(window.page, 'the template of a dossier');

  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('dossier');
  const choose = dialog.getByRole('button', { name: 'Choose where…' });
  const target = path.join(folders.cases, 'brief.html');
  if (window.application.hasNativeDialogs) await window.application.answerDialog(target);
  await choose.click();
  if (!window.application.hasNativeDialogs) {
    const chooser = window.dialog('Where to keep the export');
    await chooser.getByRole('textbox', { name: 'File name' }).fill('brief');
    await chooser.getByRole('button', { name: 'Keep it here' }).click();
  }
  await expect(dialog).toContainText('brief.html is written');
  const page = fs.readFileSync(target, 'utf8');
  expect([page.includes('Brief on Test case'), page.includes('>Who<'), page.includes('Key judgements')]).toEqual([true, true, false]);

  await dialog.getByRole('button', { name: 'Back to the usual one' }).click();
  await expect(template).toHaveValue(/\{\{judgements\}\}/);
});

import fs from 'node:fs';
import path from 'node:path';
import { addActor, importText, makeCase, type Run } from './case-file.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

/** A report that names the one actor who is marked, and one who is not. */
async function fill(run: Run, folder: string): Promise<void> {
  await importText(run, folder, 'Colonel Zed paid the harbour office.\n', { title: 'Payments' });
  await addActor(run, 'Harbour office', 'office');
  await run('actor.create', { name: 'Colonel Zed', type: 'person', role: null, affiliation: null, marking: 'TLP:RED', note: null, quoteIds: [] });
}

async function openExport(window: CaseWindow) {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill('export the case');
  await window.page.keyboard.press('Enter');
  return window.dialog(/^Export$/);
}

/** Gives the export a name, in the system's dialog or in ours. */
async function saveAs(window: CaseWindow, target: string): Promise<void> {
  const choose = window.dialog(/^Export$/).getByRole('button', { name: 'Choose where…' });
  if (window.application.hasNativeDialogs) {
    await window.application.answerDialog(target);
    await choose.click();
    return;
  }
  await choose.click();
  const chooser = window.dialog('Where to keep the export');
  await chooser.getByRole('textbox', { name: 'File name' }).fill(path.basename(target, path.extname(target)));
  await chooser.getByRole('button', { name: 'Keep it here' }).click();
}

test('a case is exported, and what would leak stops it', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Export.casefile'), (run) => fill(run, folders.cases));
  const window = await open(file);
  const dialog = await openExport(window);
  await expect(dialog.getByRole('status')).toHaveText('Goes out: 1 source, 1 report, 2 actors.');
  await expectAccessible(window.page, 'the export of a case');
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('json');
  const target = path.join(folders.cases, 'whole.json');
  await saveAs(window, target);
  await expect(dialog).toContainText('whole.json is written');
  expect(fs.readFileSync(target, 'utf8')).toContain('"name":"Colonel Zed"');

  await dialog.getByRole('combobox', { name: 'Highest marking that goes out' }).selectOption('TLP:GREEN');
  await expect(dialog.getByRole('status')).toContainText('Withheld for its marking: 1 actor.');
  await saveAs(window, path.join(folders.cases, 'green.json'));
  await expect(dialog.getByRole('alert')).toContainText('"Colonel Zed"');
  expect(fs.existsSync(path.join(folders.cases, 'green.json'))).toBe(false);

  await dialog.getByRole('textbox', { name: 'During' }).fill('1990');
  await expect(dialog.getByRole('status')).toContainText('Goes out: nothing.');
  await expect(dialog.getByRole('status')).toContainText('Nothing of it has a date within the time that you gave');
  await dialog.getByRole('textbox', { name: 'During' }).fill('lately');
  await expect(dialog).toContainText("This can't be exported");
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
});

test('scenes are chosen for a hand-out, and what stays back for its marking is said before', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Hand-out.casefile'), async (run) => {
    const view = { fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {}, claimIds: [] };
    const { id } = await addActor(run, 'Harbour office', 'office');
    const { id: secret } = await run('actor.create', { name: 'Colonel Zed', type: 'person', role: null, affiliation: null, marking: 'TLP:RED', note: null, quoteIds: [] });
    for (const [name, ids] of [['Open', [id]], ['Again', [id]], ['Closed', [id, secret]]] as const) {
      await run('scene.create', { name, caption: null, speakerNote: null, marking: null, view: { ...view, nodes: ids.map((each, at) => ({ id: each, x: at * 90, y: 0 })) } });
    }
  });
  const window = await open(file);
  const dialog = await openExport(window);
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('html');
  await expect(dialog.getByRole('checkbox', { name: 'All scenes' })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Highest marking that goes out' }).selectOption('TLP:GREEN');
  await expect(dialog).toContainText('1 scene stays back');
  await expect(dialog.getByRole('checkbox', { name: 'Closed (stays back: shows more than goes out)' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Again' }).uncheck();
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await expectAccessible(window.page, 'the export of scenes');
  const target = path.join(folders.cases, 'briefing.html');
  await saveAs(window, target);
  await expect(dialog).toContainText('briefing.html is written');
  const page = fs.readFileSync(target, 'utf8');
  expect([page.includes('"name":"Open"'), page.includes('"name":"Again"'), page.includes('Colonel Zed'), page.includes('"theme":"dark"')]).toEqual([true, false, false, true]);

  await dialog.getByRole('checkbox', { name: 'Open' }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('png');
  await dialog.getByRole('combobox', { name: 'Picture of' }).selectOption({ label: 'Again' });
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('90');
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('1280');
  const picture = path.join(folders.cases, 'again.png');
  await saveAs(window, picture);
  await expect(dialog).toContainText('again.png is written');
  expect(fs.readFileSync(picture).readUInt32BE(16)).toBe(1280);
});

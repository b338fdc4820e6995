import path from 'node:path';
import { importText, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { makePdf } from './pdf-file.ts';
import { EvidencePane } from './pages/evidence.ts';

async function prepare(folder: string): Promise<string> {
  return makeCase(path.join(folder, 'Find.casefile'), async (run) => {
    await importText(run, folder, 'Harbour\n\nNobody saw the captain alone.\n', { fileName: 'first.txt', title: 'First report' });
    await importText(run, folder, makePdf([{ lines: [{ text: 'An audit of the captain', x: 72, y: 700 }] }]), { fileName: 'second.pdf', title: 'Second report' });
  });
}

test('words are looked for in the open report from anywhere in the window, and no letter of them is a key', async ({ folders, open }) => {
  const file = await prepare(folders.cases);
  const window = await open(file);
  const { page } = window;
  const evidence = new EvidencePane(window);
  const field = evidence.pane.getByRole('search').getByRole('textbox');
  const list = await window.showPanel('Reports');
  await list.getByText('First report', { exact: true }).click();
  for (const press of ['1', '2', '3']) {
    await page.keyboard.press(press);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('captain alone');
    await expect(field).toHaveValue('captain alone');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
  }
  // Right after another report was chosen its text is still being read.
  await list.getByText('Second report', { exact: true }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('audit of');
  await expect(field).toHaveValue('audit of');
  await expect(evidence.pane.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  // The list of quotes and a pane that has all of the room give way to the text.
  await evidence.pane.getByRole('button', { name: 'List of quotes' }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('an audit');
  await expect(field).toHaveValue('an audit');
  await expect(evidence.text).toBeVisible();
  const counts = await inCase(file, async (run) => (await run('case.state', {}))?.counts);
  expect(counts).toMatchObject({ actors: 0, quotes: 0, operations: 0 });
});

test('where there is nothing to look through, keys mean again what they do', async ({ folders, open }) => {
  const window = await open(await makeCase(path.join(folders.cases, 'Empty.casefile'), async () => undefined));
  await window.page.keyboard.press('Control+f');
  await window.page.keyboard.press('Control+k');
  await expect(window.page.getByRole('combobox')).toBeFocused();
});

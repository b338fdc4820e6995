import fs from 'node:fs';
import path from 'node:path';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { Imports } from './pages/imports.ts';

// Recording every picture of it would take longer than the import.
test.use({ trace: 'off' });

const reportsIn = (file: string) => inCase(file, (run) => run('report.list', {}));

test('a folder of 500 files ends with a summary of what was imported, already there and refused', async ({ folders, open }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'Batch.casefile'));
  const folder = path.join(folders.home, 'archive');
  fs.mkdirSync(folder);
  for (let index = 0; index < 500; index++) {
    const name = `${String(index).padStart(3, '0')}.txt`;
    const text = index < 480 ? `Report ${index}\n\nNobody kept minutes of what was said on day ${index}.\n` : index < 495 ? `Report ${index - 480}\n\nNobody kept minutes of what was said on day ${index - 480}.\n` : '';
    fs.writeFileSync(path.join(folder, name), text);
  }
  const window = await open(file);
  const imports = new Imports(window);
  await imports.dropFolder(folder);
  await expect(imports.dialog).toContainText('500 files');
  await imports.start('The Gazette');
  await expect(imports.panel.getByRole('progressbar')).toBeVisible();
  await expect(imports.panel).toContainText('480 reports imported, 15 already there, 5 refused.', { timeout: 150_000 });
  const group = imports.panel.getByRole('group', { name: 'Which files are shown' });
  await group.getByRole('button', { name: 'Refused 5' }).click();
  await imports.files.getByRole('option').first().click();
  await expect(imports.details).toContainText('495.txt is empty');
  await expect(imports.panel.getByRole('button', { name: '480 to confirm' })).toBeVisible();
  expect((await reportsIn(file)).length).toBe(480);
  await window.undo.click();
  await expect.poll(async () => (await reportsIn(file)).length).toBe(0);
});

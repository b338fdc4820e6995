import path from 'node:path';
import { importText, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { makePdf } from './pdf-file.ts';
import { EvidencePane } from './pages/evidence.ts';
import { OriginalPages } from './pages/original.ts';

const long = (name: string) => `${name}\n\n${Array.from({ length: 120 }, (_, index) => `Paragraph ${index + 1} of ${name} says what was seen in the harbour that day, by whom it was seen, and who was told of it afterwards by letter.`).join('\n\n')}\n`;

async function prepare(folder: string): Promise<string> {
  return makeCase(path.join(folder, 'Places.casefile'), async (run) => {
    for (const name of ['First', 'Second']) await importText(run, folder, long(name), { fileName: `${name}.txt`, title: `${name} report` });
  });
}

/** The first paragraph wholly in sight, and where its top is. */
async function firstInSight(evidence: EvidencePane): Promise<{ readonly words: string; readonly top: number }> {
  return evidence.text.evaluate((text) => {
    const view = text.closest('.evidence-scroller')?.getBoundingClientRect();
    const row = [...text.querySelectorAll('[data-row]')].find((each) => each.getBoundingClientRect().top >= (view?.top ?? 0));
    return { words: row?.textContent?.slice(0, 24) ?? '', top: Math.round((row?.getBoundingClientRect().top ?? 0) - (view?.top ?? 0)) };
  });
}

async function scrollTo(evidence: EvidencePane, to: number): Promise<void> {
  await evidence.text.evaluate(async (text, top) => {
    const view = text.closest('.evidence-scroller');
    if (view) view.scrollTop = top;
    // Heights above turn out differently than guessed: until they are known, what is in sight may still change.
    for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
  }, to);
}

test('a text stands where it was left: on coming back to it, from the list of quotes, and when the case is opened again', async ({ folders, open }) => {
  const file = await prepare(folders.cases);
  const window = await open(file);
  const evidence = new EvidencePane(window);
  const choose = async (name: string): Promise<void> => {
    await evidence.pane.getByRole('button', { name: /choose a report$/ }).click();
    await window.page.getByRole('menuitemcheckbox', { name }).click();
    await expect(evidence.text).toHaveAccessibleName(`Text of ${name}`);
  };
  await expect(evidence.text).toHaveAccessibleName('Text of First report');
  await expect(evidence.text).toContainText('Paragraph 5 of First');
  await scrollTo(evidence, 3000);
  const { words, top } = await firstInSight(evidence);
  // Less than 5 px away: places are kept by characters, and rows stand between pixels.
  const left = { words, top: expect.closeTo(top, -1) };
  expect(words).toMatch(/^Paragraph [2-9]\d of First/);

  await choose('Second report');
  await expect.poll(() => firstInSight(evidence)).toMatchObject({ words: expect.stringMatching(/^Second/) });
  await choose('First report');
  await expect.poll(() => firstInSight(evidence)).toEqual(left);

  await evidence.pane.getByRole('button', { name: 'List of quotes' }).click();
  await evidence.pane.getByRole('button', { name: 'Text of the report' }).click();
  await expect.poll(() => firstInSight(evidence)).toEqual(left);

  await window.application.close();
  const again = new EvidencePane(await open(file));
  await expect.poll(() => firstInSight(again)).toEqual(left);
});

test('an original that was just switched to and gone through by page number stands there on coming back', async ({ folders, open }) => {
  const pages = Array.from({ length: 30 }, (_, index) => ({ lines: [{ text: `This is page ${index + 1} of the notes.`, x: 72, y: 700 }] }));
  const window = await open(await makeCase(path.join(folders.cases, 'Pages.casefile'), async (run) => {
    await importText(run, folders.cases, makePdf(pages), { fileName: 'notes.pdf', title: 'Notes' });
    await importText(run, folders.cases, long('Other'), { fileName: 'other.txt', title: 'Other report' });
  }));
  const original = new OriginalPages(window);
  const list = await window.showPanel('Reports');
  await list.getByText('Notes', { exact: true }).click();
  await original.show();
  await original.field.fill('17');
  await original.field.press('Enter');
  await original.isDrawn(17);
  await list.getByText('Other report', { exact: true }).click();
  await expect(original.text).toHaveAccessibleName('Text of Other report');
  await list.getByText('Notes', { exact: true }).click();
  await original.isDrawn(17);
  await expect(original.field).toHaveValue('17');
});

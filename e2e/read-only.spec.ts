import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { spanOfUtf16 } from '../src/shared/spans.ts';
import { importText, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { guests, letters, openReview } from './guests.ts';
import { expectAccessible } from './pages/axe.ts';
import { EvidencePane } from './pages/evidence.ts';
import { withReadOnly } from './read-only.ts';
import { propose } from './proposed.ts';

const quoteRemarks = {
  kind: 'passage', voice: 'source', polarity: 'asserts', speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null,
  likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null, outerStart: null, outerEnd: null, partOfId: null,
} as const;

test('a case that can only be read offers nothing that can not be done, in the reading view and in the review', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Guests.casefile'), async (run) => {
    const reportId = await importText(run, folders.cases, guests, { title: 'The guests' });
    const words = 'Adler came';
    const { thingIds: [actorId] } = await run('quote.capture', {
      reportId, ...spanOfUtf16(guests, guests.indexOf(words), guests.indexOf(words) + words.length), exact: words, ...quoteRemarks,
      targets: [{ to: 'actor', name: 'Adler', type: 'person', role: null }],
    });
    if (!actorId) throw new Error('The quote has no actor');
    await propose(run, folders.cases, reportId, guests, letters.slice(1).map((name) => ({ name })));
    await importText(run, folders.cases, 'Nobody has read this one.\n', { title: 'Unread', fileName: 'unread.txt' });
  });
  const hash = () => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  const before = hash();
  await withReadOnly(folders.cases, async (folder) => {
    const window = await open(path.join(folder, 'Guests.casefile'));
    const evidence = new EvidencePane(window);
    const { keyboard } = window.page;
    await expect(window.page.getByRole('banner')).toContainText(/read/i);
    await evidence.number(1).click();
    await expect(evidence.card(1).getByTitle('Adler')).toBeVisible();
    for (const name of [/Edit/, /Attach/, /Remove/, /Detach/]) await expect(evidence.card(1).getByRole('button', { name })).toHaveCount(0);

    // Words are selected and copied all the same.
    await keyboard.press('Escape');
    await keyboard.press('2');
    await keyboard.press('Control+ArrowDown');
    for (let word = 0; word < 3; word++) await keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => window.page.evaluate(() => document.getSelection()?.toString())).not.toBe('');
    await expect(evidence.toolbar).toHaveCount(0);
    for (const key of ['q', 'a', 'o', 'e', 'c', 't']) await keyboard.press(key);
    await expect(evidence.pane.getByRole('form')).toHaveCount(0);
    await expect(window.page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Escape');

    const review = await openReview(window);
    await expect(review.panel).toContainText('This case can only be read');
    await expect(review.row('Brandt')).toBeVisible();
    await keyboard.press('j');
    await expect(review.current).toContainText('Conrad');
    for (const key of ['y', 'Enter', 'x', 'Shift+X', 'e', 'm', 'Shift+A']) await keyboard.press(key);
    await expect(review.current).toContainText('Conrad');
    for (const name of [/^Accept/, /^Edit/, /^Reject/, /More decisions/]) await expect(review.panel.getByRole('button', { name })).toHaveCount(0);
    await review.panel.getByRole('button', { name: 'Sources of proposals and what is shown' }).click();
    await expect(window.page.getByRole('menuitem')).toHaveCount(0);
    await expectAccessible(window.page, 'the review of a case that can only be read');
    await keyboard.press('Escape');
    await keyboard.press('r');

    // A report that nobody has read for proposals says nothing of reading it.
    await evidence.pane.getByRole('button', { name: /choose a report$/ }).click();
    await window.page.getByRole('menuitemcheckbox', { name: 'Unread' }).click();
    await expect(evidence.text).toContainText('Nobody has read this one.');
    await expect(evidence.pane.getByRole('button', { name: /proposals/ })).toHaveCount(0);
    const transfer = await window.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
      return data;
    });
    await window.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await expect(window.page.getByText('Nothing can be imported here')).toBeVisible();
    await window.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expect(window.page.getByText('Nothing can be imported here')).toBeHidden();
    await expect(window.page.getByRole('dialog')).toHaveCount(0);
    await window.application.close();
  });
  expect(hash()).toBe(before);
  expect(await inCase(file, async (run) => (await run('proposal.count', {})).length)).toBeGreaterThan(0);
});

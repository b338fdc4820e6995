import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { line, makePdf } from '../ingest/pdf/testing/make-pdf.ts';
import { blankReport, blankSource } from '../testing/blank.ts';
import { openTestCase } from '../testing/services.ts';

const page = (words: string, head = '') =>
  `<!doctype html><html><head>${head}<title>The raid</title></head><body><article><h1>The raid</h1>${Array.from({ length: 6 }, (_, index) => `<p>${words} It was said ${index} times on the quay, and nobody wrote it down.</p>`).join('')}</article></body></html>`;
const cyrillic = (text: string) => Buffer.from([...text].map((letter) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? code : code - 0x350;
}));

/** Originals of every kind, as they come: the encoding is found out on import, and is the recorded one ever after. */
const originals: readonly { readonly name: string; readonly bytes: Buffer; readonly encoding?: string }[] = [
  { name: 'plain.txt', bytes: Buffer.from('A plain text.') },
  { name: 'marked.txt', bytes: Buffer.from('\uFEFFMarked as UTF-8.\r\nTwice.') },
  { name: 'units.txt', bytes: Buffer.from('\uFEFFЮра молчит.', 'utf16le') },
  { name: 'cyrillic.txt', bytes: cyrillic('Юра молчит.'), encoding: 'windows-1251' },
  { name: 'pages.pdf', bytes: makePdf({ pages: [{ content: line('The minister denies the raid.', 72, 700) }, { content: line('Nobody saw it.', 72, 700) }] }) },
  { name: 'page.html', bytes: Buffer.from(page('The minister denies the raid.')) },
  { name: 'marked.html', bytes: Buffer.from(`\uFEFF${page('The “minister” denies it.')}`) },
  { name: 'cyrillic.html', bytes: cyrillic(page('Министр отрицает рейд.', '<meta charset="windows-1251">')) },
  ...['docx', 'odt', 'rtf', 'epub'].map((kind) => ({ name: `written.${kind}`, bytes: fs.readFileSync(path.join(import.meta.dirname, '..', 'ingest', 'testing', 'fixtures', `written.${kind}`)) })),
  { name: 'letter.eml', bytes: Buffer.from('From: a@x.example\r\nSubject: Hi\r\nMIME-Version: 1.0\r\n\r\nWörds.') },
  { name: 'note.md', bytes: Buffer.from('# Note\n\n**Bold** words.') },
];

it('reads originals of every kind again to the text that was stored', async () => {
  const { run, folder } = await openTestCase();
  const { id: sourceId } = await run('source.create', { name: 'Daily', ...blankSource });
  for (const { name, bytes, encoding } of originals) {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    await run('report.import', { file, sourceId, title: name, ...blankReport, ...(encoding === undefined ? {} : { encoding }) });
  }
  const { findings, notes, checked, extractors } = await run('case.check', {});
  expect({ findings, notes }).toEqual({ findings: [], notes: [] });
  expect(checked.readAgain).toBe(originals.length);
  expect(extractors.map(({ name, isAtHand }) => [name, isAtHand])).toEqual(expect.arrayContaining([['plain-text', true], ['pdf', true]]));
});

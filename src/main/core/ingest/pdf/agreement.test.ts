import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { agreementOf } from './testing/agreement.ts';

/** Two columns with ligatures and hyphens, made by `groff -Tpdf -ms two-columns.ms`. */
const file = path.join(import.meta.dirname, 'testing', 'two-columns.pdf');
const bytes = fs.readFileSync(file);
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPdftotext) process.stderr.write('pdftotext (Debian: poppler-utils) is not installed: agreement with it is NOT tested.\n');

/** Paragraphs of the document's source, without its commands. */
function sourceParagraphs(): string[] {
  const source = fs.readFileSync(file.replace('.pdf', '.ms'), 'utf8').replaceAll('\\[lq]', '“').replaceAll('\\[rq]', '”');
  return source.split('\n').filter((row) => !row.startsWith('.') && row !== '');
}

describe('a document in two columns', () => {
  it('is read in the order in which it was written, each paragraph whole', async () => {
    const { text } = await readPdf({ name: 'two-columns.pdf', bytes }, () => undefined);
    const paragraphs = text.split('\n\n').map((paragraph) => paragraph.replaceAll('-\n', '').replace(/^\d\. /, ''));
    expect(paragraphs).toEqual(sourceParagraphs());
    expect(text.match(/\p{L}-\n\p{Ll}/gu)?.length).toBeGreaterThan(10);
  });

  it.skipIf(!hasPdftotext)('has the words that pdftotext finds, at least 99 of 100', async () => {
    const { text } = await readPdf({ name: 'two-columns.pdf', bytes }, () => undefined);
    const { stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    const { found, right } = agreementOf(text, stdout);
    expect(found).toBeGreaterThanOrEqual(0.99);
    expect(right).toBeGreaterThanOrEqual(0.99);
  });
});

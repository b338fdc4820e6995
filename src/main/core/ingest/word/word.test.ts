import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { skipLoudly } from '../../testing/skip.ts';
import { dangersIn, misplacedWords, read, readWithPage, refusalOf } from '../testing/reading.ts';
import { zipOf } from '../testing/zip.ts';

const fixtures = path.join(import.meta.dirname, '..', 'testing', 'fixtures');
const fixture = (name: string) => fs.readFileSync(path.join(fixtures, name));

/** What LibreOffice wrote from one document in all three formats. */
const written = (mark: string, note: string) => [
  'A plan was known', `The minister said, in a long answer, that the plan had been known.${mark} Ünïcode, Москва, 外交部 and 😀 too.`, 'What followed',
  '1. The office denied it.', '2. The press did not.', 'Name\tPost', 'Ann Lee\tAuthor', 'The last line\nand one more.', note,
];

const kinds = [
  { name: 'odt', mediaType: 'application/vnd.oasis.opendocument.text', mark: '[1]', note: '[1] Interview of 5 March 2020.', language: 'en-GB' },
  { name: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', mark: '[1]', note: '1. Interview of 5 March 2020.', language: 'en-GB' },
  { name: 'rtf', mediaType: 'application/rtf', mark: '[1]', note: '[1] Interview of 5 March 2020.', language: undefined },
];

describe.each(kinds)('a document as $name', ({ name, mediaType, mark, note, language }) => {
  const bytes = fixture(`written.${name}`);

  it('gives its headings, items, rows and notes', async () => {
    const document = await read(bytes);
    expect(document.text.replaceAll(/[\u00A0 ]+/g, ' ').split('\n\n')).toEqual(written(mark, note));
    expect({ extractor: document.extractor, mediaType: document.mediaType, encoding: document.encoding, warnings: document.warnings }).toEqual({ extractor: name, mediaType, encoding: 'binary', warnings: [] });
    expect(document.facts).toMatchObject({ title: 'A plan was known', author: 'Ann Lee' });
    // When the file was made is not when it was published: it is told apart.
    expect(document.facts).toMatchObject({ date: '2020-03-12', dateIsOfMaking: true });
    expect(document.facts?.language).toBe(language);
  });

  it('is shown as a safe page with the spans of its words', async () => {
    const { document, page } = await readWithPage(bytes);
    expect([page.hasSpans, misplacedWords(document.text, page.html), dangersIn(page.html)]).toEqual([true, [], []]);
    expect(page.html).toMatch(/<h1> ?<span data-start="0" data-end="16">A plan was known<\/span><\/h1>/);
  });

  it('has the words that LibreOffice finds', async (context) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-word-'));
    context.onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
    const source = path.join(folder, `written.${name}`);
    fs.writeFileSync(source, bytes);
    try {
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, source], { stdio: 'ignore', timeout: 60_000 });
    } catch {
      skipLoudly(context, 'LibreOffice is not installed, or did not answer');
    }
    const wordsOf = (text: string) => text.match(/\p{L}+/gu);
    const theirs = wordsOf(fs.readFileSync(path.join(folder, 'written.txt'), 'utf8'));
    expect(wordsOf((await read(bytes)).text)?.slice(0, theirs?.length)).toEqual(theirs);
  }, 90_000);
});

const types = { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' };
const relations = { name: '_rels/.rels', content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' };
const wordFile = (body: string, before = '') => ({ name: 'word/document.xml', content: `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>` });
const docxOf = (body: string, before = '') => zipOf([types, relations, wordFile(body, before)]);

describe('a Word file', () => {
  it('is read without deleted words and comments, and says so', async () => {
    const { text, warnings } = await read(docxOf('<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>always</w:t></w:r></w:ins></w:p>'));
    expect([text, warnings]).toEqual(['It was always', ['The document has 2 tracked changes. Words that were put in are part of the text, deleted ones are not.']]);
  });

  it('is refused in words when it is built to grow', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await refusalOf(docxOf('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', laughs))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('entities of its own') as string });
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect((await refusalOf(docxOf('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', outside))).code).toBe('FILE_UNREADABLE');
    expect((await refusalOf(docxOf('<w:sdt><w:sdtContent>'.repeat(5_000) + '</w:sdtContent></w:sdt>'.repeat(5_000)))).message).toContain('nests more than');
  });

  it('is refused in words when its packing deceives', async () => {
    const bomb = { name: 'word/media/image1.png', content: Buffer.alloc(60 * 1024 * 1024) };
    expect((await refusalOf(zipOf([types, relations, wordFile('<w:p/>'), bomb]))).message).toMatch(/^file.bin is a ZIP bomb: its 1 MB unpack to 61 MB/);
    expect((await refusalOf(zipOf([types, relations, { ...wordFile(`<w:p><w:r><w:t>${'x'.repeat(10_000)}</w:t></w:r></w:p>`), claimedBytes: 10 }]))).message).toContain('cut short or damaged');
    expect((await refusalOf(zipOf([types, relations, wordFile('<w:p/>'), { name: '../../evil.sh', content: 'x' }]))).message).toContain('leads out of the archive');
    expect((await refusalOf(zipOf([types, relations, { ...wordFile('<w:p/>'), isEncrypted: true }]))).message).toContain('is encrypted');
    const whole = fixture('written.docx');
    expect((await refusalOf(whole.subarray(0, whole.length / 2))).message).toContain('cut short or damaged');
  });
});

describe('rich text', () => {
  const texts = async (rtf: string) => (await read(Buffer.from(rtf, 'latin1'))).text;
  it.each([
    { what: 'letters of old code pages', rtf: String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset128 Mincho;}}\f0 \'cc\'ee\'f1\'ea\'e2\'e0 {\f1\'93\'fa\'96\'7b} x\par}`, text: 'Москва 日本 x' },
    { what: 'Unicode with what stands for it in old programs', rtf: String.raw`{\rtf1\uc2 \u1052 ??\u-10179 ??\u-8704 ??{\uc0\u1070 a}\par}`, text: 'М😀Юa' },
    { what: 'no fonts, pictures, fields\' codes or hidden words', rtf: String.raw`{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator X;}{\pict\pngblip 89504e}{\field{\*\fldinst HYPERLINK "http://evil.example"}{\fldrslt a link}} {\v hidden}{\deleted gone}seen\par}`, text: 'a link seen' },
    { what: 'lines, dashes and quotes', rtf: String.raw`{\rtf1 a\line b\emdash c \ldblquote d\rdblquote\par\~\par e\tab f\par}`, text: 'a\nb—c “d”\n\ne f' },
    { what: 'rows of cells', rtf: String.raw`{\rtf1\trowd\intbl a & <b>\par x\cell b\cell\row\trowd\intbl c\cell d\cell\row\pard e\par}`, text: 'a & <b> x\tb\n\nc\td\n\ne' },
    { what: 'what is left of a file that was cut short', rtf: String.raw`{\rtf1 a\par b {\b c`, text: 'a\n\nb c' },
    { what: 'binary data as nothing', rtf: `{\\rtf1 a{\\pict\\bin5 }}{\\b}b\\par}`, text: 'ab' },
  ])('has $what', async ({ rtf, text }) => {
    expect(await texts(rtf)).toBe(text);
  });

  it('is read though it nests a hundred thousand deep', async () => {
    expect(await texts(`{\\rtf1 words\\par${'{'.repeat(100_000)}`)).toBe('words');
  });
});

it('refuses an OpenDocument file that is encrypted, and one of XML that is broken', async () => {
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
  const manifest = (inside: string) => ({ name: 'META-INF/manifest.xml', content: `<manifest>${inside}</manifest>` });
  expect((await refusalOf(zipOf([mimetype, manifest('<encryption-data/>'), { name: 'content.xml', content: 'x' }]))).message).toContain('is encrypted');
  expect((await refusalOf(zipOf([mimetype, manifest(''), { name: 'content.xml', content: '<a><b></a>' }]))).message).toContain('XML is broken');
});

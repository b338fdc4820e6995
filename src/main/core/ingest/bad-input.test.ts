import { describe, expect, it } from 'vitest';
import { line, makePdf } from './pdf/testing/make-pdf.ts';
import { read, refusalOf } from './testing/reading.ts';
import { zipOf, type ZipEntry } from './testing/zip.ts';

const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** The files of an archive of each format, with words of one part before its root. */
const archives: Readonly<Record<string, (before: string) => readonly ZipEntry[]>> = {
  DOCX: (before) => [
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'word/document.xml', content: `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words.${before === '' ? '' : '&c;'}</w:t></w:r></w:p></w:body></w:document>` },
  ],
  ODT: (before) => [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: `${before}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Words.${before === '' ? '' : '&c;'}</text:p></office:text></office:body></office:document-content>` },
  ],
  EPUB: (before) => [
    { name: 'META-INF/container.xml', content: `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>` },
    { name: 'b.opf', content: `${before}<package><metadata><title>T${before === '' ? '' : '&c;'}</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>` },
    { name: 'a.xhtml', content: '<html><body><p>Words.</p></body></html>' },
  ],
  WACZ: () => [
    { name: 'datapackage.json', content: '{}' },
    { name: 'archive/data.warc', content: 'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.example/\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>Words.</p>\r\n\r\n' },
  ],
};
const each = Object.entries(archives).map(([format, entries]) => ({ format, entries }));

describe.each(each)('a $format', ({ entries }) => {
  it('that unpacks to too much is refused before it is unpacked, and says so', async () => {
    const bomb = { name: 'padding.bin', content: Buffer.alloc(60 * 1024 * 1024) };
    expect((await refusalOf(zipOf([...entries(''), bomb]))).message).toMatch(/^file\.bin is a ZIP bomb: its 1 MB unpack to 61 MB and more\. Nothing was unpacked\. Import the document in another form\.$/);
  });

  it('that says it holds less than it does is stopped', async () => {
    const [last, ...others] = entries('').toReversed();
    const liar = { ...last, name: last?.name ?? '', content: Buffer.concat([Buffer.from(last?.content ?? ''), Buffer.alloc(30 * 1024 * 1024, 0x20)]), claimedBytes: 100 };
    expect(await refusalOf(zipOf([...others.toReversed(), liar]))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it.each(['../../evil.sh', '/etc/evil', 'a/../../evil', 'C:\\evil'])('that names a file outside of itself (%s) is refused', async (name) => {
    expect(await refusalOf(zipOf([...entries(''), { name, content: 'x' }]))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('file.bin') as string });
  });
});

it.each(each.filter(({ format }) => format !== 'WACZ'))('a $format whose XML uses entities of its own is refused', async ({ entries }) => {
  expect(await refusalOf(zipOf(entries(laughs)))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringMatching(/^file\.bin can't be read: its XML uses entities of its own, which are never read/) as string });
});

describe('a page of the web', () => {
  it('of 100 MB is refused by its size', async () => {
    const page = Buffer.concat([Buffer.from('<!doctype html>'), Buffer.alloc(100 * 1024 * 1024, '<p>Words of a page without an end.</p>')]);
    expect(await refusalOf(page)).toMatchObject({ code: 'FILE_TOO_LARGE', message: 'file.bin has 100 MB; at most 64 MB can be imported. Split it.' });
  });
});

describe('a document under the name of another kind', () => {
  it.each([
    { what: 'a PDF', name: 'notes.txt', bytes: makePdf({ pages: [{ content: line('Words.', 72, 700) }] }), extractor: 'pdf' },
    { what: 'a page', name: 'report.pdf', bytes: Buffer.from('<!doctype html><title>T</title><p>Words.'), extractor: 'html' },
    { what: 'plain text', name: 'report.docx', bytes: Buffer.from('Words.'), extractor: 'plain-text' },
    { what: 'rich text', name: 'old.doc', bytes: Buffer.from(String.raw`{\rtf1 Words.\par}`), extractor: 'rtf' },
  ])('$what called $name is read as what it is', async ({ name, bytes, extractor }) => {
    expect(await read(bytes, { name })).toMatchObject({ text: 'Words.', extractor, fileName: name });
  });
});

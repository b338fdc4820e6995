import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dangersIn, misplacedWords, read, readWithPage, refusalOf } from '../testing/reading.ts';
import { zipOf, type ZipEntry } from '../testing/zip.ts';

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const container = { name: 'META-INF/container.xml', content: '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>' };
const book = (spine: string) => ({ name: 'OPS/book.opf', content: `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
  <dc:title>A book</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo</dc:creator><dc:language>fr</dc:language><dc:publisher>Press</dc:publisher><dc:date>2020-03-12T00:00:00Z</dc:date></metadata>
  <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
  <item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/><item id="out" href="../../etc/passwd" media-type="text/html"/></manifest><spine>${spine}</spine></package>` });
const chapter = (name: string, body: string): ZipEntry => ({ name: `OPS/${name}`, content: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>` });
const chapters = [
  chapter('nav.xhtml', '<nav>Contents</nav>'), chapter('text/one.xhtml', '<h1>One</h1><p>The first&#160;words.</p><img src="../dot.gif" alt="dot"/><script>alert(1)</script>'),
  chapter('text/two b.xhtml', '<h1>Two</h1><p onclick="x()">The <b>last</b> words.</p>'), { name: 'OPS/dot.gif', content: gif },
];
const spine = '<itemref idref="nav"/><itemref idref="two"/><itemref idref="one"/><itemref idref="out"/><itemref idref="gone"/>';

it('reads the chapters of a book in their order, with its pictures', async () => {
  const { document, page } = await readWithPage(zipOf([{ name: 'mimetype', content: 'application/epub+zip' }, container, book(spine), ...chapters]));
  expect(document.text.split('\n\n')).toEqual(['Two', 'The last words.', 'One', 'The first\u00A0words.']);
  expect({ extractor: document.extractor, facts: document.facts }).toEqual({
    extractor: 'epub', facts: { title: 'A book', author: 'Ann Lee, Bo', date: '2020-03-12', language: 'fr', publisher: 'Press', url: undefined },
  });
  expect(document.warnings).toEqual(['1 of the book\'s parts is not in the file: ../../etc/passwd.']);
  expect([page.hasSpans, misplacedWords(document.text, page.html), dangersIn(page.html)]).toEqual([true, [], []]);
  expect(page.html).toContain(`<img src="data:image/gif;base64,${gif.toString('base64')}" alt="dot">`);
});

it('reads a book that LibreOffice wrote', async () => {
  const { text, facts } = await read(fs.readFileSync(path.join(import.meta.dirname, '..', 'testing', 'fixtures', 'written.epub')));
  expect(text.split('\n\n').slice(0, 3)).toEqual([
    'A plan was known', 'The minister said, in a long answer, that the plan had been known.1 Ünïcode, Москва, 外交部 and 😀 too.', 'What followed',
  ]);
  expect(facts).toMatchObject({ title: 'A plan was known', author: 'Ann Lee' });
});

it('refuses in words a book without its parts, and one that is copy-protected', async () => {
  expect((await refusalOf(zipOf([container]))).message).toContain('without its table of parts');
  const rights = ['META-INF/encryption.xml', 'META-INF/rights.xml'].map((name) => ({ name, content: '<x/>' }));
  expect((await refusalOf(zipOf([container, book(spine), ...chapters, ...rights]))).message).toContain('copy protection');
  expect((await refusalOf(zipOf([container, { ...book(spine), content: '<!DOCTYPE x [<!ENTITY a "ha">]><package>&a;</package>' }]))).code).toBe('FILE_UNREADABLE');
});

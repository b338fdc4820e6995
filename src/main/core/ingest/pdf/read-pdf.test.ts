import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../../../../shared/spans.ts';
import { unpackWords } from '../pages.ts';
import { readDocument, type Document } from '../read.ts';
import { line, lines, makePdf, misnamedFont, type PdfSource } from './testing/make-pdf.ts';

const read = (bytes: Uint8Array, choices: { password?: string } = {}) => readDocument({ name: 'memo.pdf', bytes, ...choices }, () => undefined);
const readMade = (source: PdfSource) => read(makePdf(source));
const page = (content: string) => readMade({ pages: [{ content }] });
const fixture = (name: string) => fs.readFileSync(path.join(import.meta.dirname, 'testing', name));

function passagesIn({ text, passages }: Document): string[] {
  return Array.from({ length: passages.length }, (_, index) => passages.at(index)).flatMap((span) => (span ? [`${span.kind}: ${sliceSpan(text, span)}`] : []));
}

const left = ['The operators of the network opened with', 'accounts that had been idle for years, and', 'posted the same story within an hour. It', 'was then taken up by outlets that quote', 'each other, so that a reader who searches'];
const right = ['for it finds a dozen copies and no source.', 'Only the first of them names a witness,', 'who could not be found at the address that', 'is given for him, nor in any register of', 'the town, and whose picture is not his own.'];

describe('paragraphs of a PDF', () => {
  it('keeps a wrapped paragraph one, lets headings stand alone, and keeps a hyphen with its line end', async () => {
    const document = await page([
      line('Coordinated Behaviour in Spring', 72, 720, { size: 18, font: 'F2' }),
      line('Findings', 72, 690, { size: 12, font: 'F2' }),
      lines(['The operators of the network opened with accounts that had been idle for many years, and they were coor-', 'dinated from one place. Nobody who read their posts could have told them from those of the neighbours', 'next door.'], 72, 670),
      lines(['A second paragraph starts here, after a gap that is wider than the one between lines, and it goes on', 'still.'], 72, 620),
    ].join('\n'));
    expect(passagesIn(document)).toEqual([
      'title: Coordinated Behaviour in Spring', 'heading: Findings',
      'paragraph: The operators of the network opened with accounts that had been idle for many years, and they were coor-\ndinated from one place. Nobody who read their posts could have told them from those of the neighbours next door.',
      'paragraph: A second paragraph starts here, after a gap that is wider than the one between lines, and it goes on still.',
    ]);
  });

  it('starts a paragraph at an indented line, at a bullet, and after a line that had room for more', async () => {
    const document = await page([
      lines(['The first paragraph of this page is set without any gap before the one that follows it, and ends', 'here.'], 72, 700),
      lines(['     '], 72, 672), line('The second one is indented instead, which is how books tell their readers of a new paragraph', 90, 672), line('and it has two lines, of which this one runs to the right margin, so that a bullet may follow it', 72, 658),
      line('•', 72, 644), line('one point', 86, 644), line('•', 72, 630), line('another point', 86, 630),
    ].join('\n').replaceAll('•', '\u0095'));
    expect(passagesIn(document).map((passage) => passage.replace(/^\w+: /, '').slice(0, 22))).toEqual(['The first paragraph of', 'The second one is inde', '• one point', '• another point']);
  });

  it('reads two columns one after the other, in whichever order they are painted', async () => {
    const prose = `${[...left, ...right].join(' ')}`;
    const byColumn = await page(`${lines(left, 72, 700)}\n${lines(right, 320, 700)}`);
    const byLine = await page(left.map((text, index) => `${line(text, 72, 700 - 14 * index)}\n${line(right[index] ?? '', 320, 700 - 14 * index)}`).join('\n'));
    const rightFirst = await page(`${line('A heading across', 72, 740, { size: 20 })}\n${lines(right, 320, 700)}\n${lines(left, 72, 700)}\n${line('A note that is painted last.', 72, 720)}`);
    expect([byColumn.text, byLine.text]).toEqual([prose, prose]);
    expect(rightFirst.text.replaceAll(/\s+/g, ' ')).toBe(`A heading across A note that is painted last. ${prose}`);
  });

  describe('that is set ragged', () => {
    const ragged = ['The harbour board of the town had paid for the campaign, and had its story carried by an inter-', 'mediary who under-', 'stood well-', 'known proxies, co-', 'ordinated from one place for all of the spring and the', 'summer of that year.'];

    it('ends no paragraph inside of a word, however short its line', async () => {
      expect(passagesIn(await page(lines(ragged, 72, 700)))).toEqual([`paragraph: ${ragged.slice(0, 4).join('\n')}\n${ragged.slice(4).join(' ')}`]);
    });

    it('goes on in bold inside of a word, and joins two lines that are set wide', async () => {
      const { text } = await page(`${line('The agency co-', 72, 700, { font: 'F2' })}\n${line('ordinated it from one place.', 72, 686)}\n${line('It was well-', 72, 400)}\n${line('known in the town.', 72, 378)}`);
      expect(text).toBe('The agency co-\nordinated it from one place.\n\nIt was well-\nknown in the town.');
    });

    it('ends one behind a hyphen where a heading or a wide gap follows', async () => {
      const { text } = await page([lines(['A line that has a good many words to it and runs on to the margin of its column, or nearly, pre-', 'and post-'], 72, 700), line('afterwards', 72, 668, { size: 16 }), lines(['another line that has a good many words to it and runs on to the margin, or nearly so,', 'and on to the next, which has about as many and is followed by one that breaks off', 'and goes on for pre-'], 72, 640), line('war days.', 72, 588)].join('\n'));
      expect(text.split('\n\n').map((paragraph) => paragraph.slice(-11))).toEqual(['-\nand post-', 'afterwards', 'on for pre-', 'war days.']);
    });

    it('takes no sentence that ends a line for the last of its paragraph where other lines of it end as early', async () => {
      const early = ['The operators had opened all of those accounts in the spring so', 'that they had time to become known in the town and beyond it.', 'They posted the same story within an hour of each other, and', 'nobody who read it was told who had paid for it, or for how long they had done so.'];
      expect((await page(lines(early, 72, 700))).text).toBe(early.join(' '));
      const filled = ['The operators had opened all of those accounts in the spring, so that they had time', 'to become known in the town.', 'They posted the same story within an hour of each other, and nobody who read that'];
      expect((await page(lines(filled, 72, 700))).text).toBe(`${filled[0]} ${filled[1]}\n\n${filled[2]}`);
    });
  });

  it('reads two columns to their ends where gaps between their paragraphs stand beside each other', async () => {
    const column = (texts: readonly string[], x: number) => `${lines(texts.slice(0, 3), x, 700)}\n${lines(texts.slice(3), x, 648)}`;
    const paragraphs = [left.slice(0, 3), [...left.slice(3), ...right.slice(0, 3)], right.slice(3)];
    expect((await page(`${column(left, 72)}\n${column(right, 320)}`)).text).toBe(paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'));
  });

  it('keeps a row of a table together, its cells parted by tabs', async () => {
    const rows = [['Account', 'Country', 'Posts'], ['@harbour', 'Portugal', '1,204'], ['@lantern', 'Serbia', '88']];
    const document = await page(rows.flatMap((cells, row) => cells.map((cell, column) => line(cell, 72 + 150 * column, 700 - 16 * row))).join('\n'));
    expect(document.text).toBe('Account\tCountry\tPosts\n@harbour\tPortugal\t1,204\n@lantern\tSerbia\t88');
  });

  it('puts running heads and page numbers behind the text of their page', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({ content: [line('Annual Threat Report', 72, 765), line(`The story of page ${number} is told here.`, 72, 600), line(`- ${number} -`, 300, 30)].join('\n') }));
    const { text } = await readMade({ pages });
    expect(text.split('\f')).toEqual([1, 2, 3, 4].map((number) => `The story of page ${number} is told here.\n\nAnnual Threat Report\n\n- ${number} -`));
  });

  it.each(['Chapter 1', 'Annex A', 'Part II', 'Kapitel 3.'])('leaves the heading "%s" at the top of its page', async (heading) => {
    const { text } = await readMade({ pages: [{ content: `${line(heading, 72, 740)}\n${lines(left, 72, 700)}` }, { content: lines(right, 72, 700) }] });
    expect(text.split('\f')[0]).toBe(`${heading}\n\n${left.join(' ')}`);
  });

  it('leaves a number in large print, which is that of a chapter', async () => {
    expect((await page(`${line('7', 72, 740, { size: 24 })}\n${lines(left, 72, 690)}`)).text).toBe(`7\n\n${left.join(' ')}`);
  });

  it.each(['7', 'Page 7', 'S. 7', 'Seite 7 von 30', '- 7 -', 'p. 7/30'])('puts the page number "%s" behind the text of a page without others like it', async (number) => {
    expect((await page(`${line(number, 300, 760)}\n${lines(left, 72, 700)}`)).text).toBe(`${left.join(' ')}\n\n${number}`);
  });

  it('keeps lines on handling apart, from each other and from what follows', async () => {
    const marks = ['TOP SECRET//HCS-P/SI//NOFORN  (declassified 10 March 2021)', 'TLP:AMBER', 'The harbour board of the town had paid for the campaign in spring, as the committee found,', 'and had its story carried further.'];
    const { text, facts } = await page(lines(marks, 72, 700));
    expect(text.split('\n\n')).toEqual(['TOP SECRET//HCS-P/SI//NOFORN (declassified 10 March 2021)', 'TLP:AMBER', `${marks[2]} ${marks[3]}`]);
    expect(facts).toMatchObject({ marking: 'TLP:AMBER', classifications: ['TOP SECRET//HCS-P/SI//NOFORN (declassified 10 March 2021)'] });
  });

  it('spells ligatures out', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding /Differences [1 /fi /fl] >> >>';
    const { text } = await readMade({ font, pages: [{ content: line('the \u0001rst in\u0002uence', 72, 700) }] });
    expect(text).toBe('the first influence');
  });
});

describe('words of a PDF', () => {
  it('puts accents that are letters of their own on the letter that they stand over', async () => {
    const accent = (mark: string, x: number) => `BT /F1 11 Tf 1 0 0 1 ${x} 700 Tm (${mark}) Tj ET`;
    const { text } = await page([accent('caf', 72), accent('\u00b4', 87.9), accent('e fran', 86.7), accent('c', 114.8), accent('\u00b8', 115.7), accent('ais', 120.3)].join('\n'));
    expect(text).toBe('café français');
  });

  it('puts a raised accent on the capital that it stands over, whichever is painted first', async () => {
    const { text } = await page([
      line('\u0088', 75.4, 702), line('Wyn', 72, 700), line('W', 100, 700), line('\u0088', 103.4, 702), line('yn', 110.4, 700), line('\u00b4', 132, 702), line('Edouard', 130, 700),
    ].join('\n'));
    expect(text).toBe('Ŵyn Ŵyn Édouard');
  });

  it('parts words at a space that leaves a gap, and not at one that the next letter steps back over', async () => {
    expect((await page('BT /F1 10 Tf 72 700 Td [(giv ) 278 (en up)] TJ ET')).text).toBe('given up');
  });

  it('parts words at gaps without a space', async () => {
    expect((await page('BT /F1 10 Tf 72 700 Td [(given) -250 (up) 30 (on)] TJ ET')).text).toBe('given upon');
  });

  it('takes letters that are painted twice for boldness once', async () => {
    expect((await page(`${line('Bold', 72, 700)}\n${line('Bold', 72.3, 700)}`)).text).toBe('Bold');
  });

  it('parts a raised mark from the word behind it, and leaves it at the word before it', async () => {
    expect((await page(`${line('1', 72, 704, { size: 7 })}${line('Note', 76, 700)}${line('word', 110, 700)}${line('2', 133.5, 704, { size: 7 })}`)).text).toBe('1 Note word2');
  });

  it('parts an index from what follows at the little room that a formula leaves, but from no mark that closes', async () => {
    const index = (text: string, x: number) => line(text, x, 698, { size: 7 });
    expect((await page(`${line('P', 72, 700)}${index('k', 80)}${line('(x),', 84.2, 700)}${line('M', 120, 700)}${index('n', 130)}${line(', N', 134.5, 700)}`)).text).toBe('Pk (x), Mn, N');
  });

  it('reads a line that is letterspaced throughout as words, and leaves single letters elsewhere alone', async () => {
    const spaced = (text: string) => `[${[...text].map((letter) => (letter === ' ' ? '-700' : `(${letter}) -160`)).join(' ')}] TJ`;
    expect((await page(`BT /F1 10 Tf 72 700 Td ${spaced('TOP SECRET')} 0 -40 Td ${spaced('x y')} ( or more) Tj ET`)).text).toBe('TOP SECRET\n\nx y or more');
    expect((await page('BT /F1 10 Tf 72 700 Td [(A) -300 (B) -300 (C)] TJ ET')).text).toBe('A B C');
  });

  it('reads lines that run over the edge of the page, and sets aside what lies far beside it', async () => {
    const document = await page(`${line('This line runs over the edge', 540, 700)}\n${line('far away', 2000, 700)}`);
    expect(document.text).toBe('This line runs over the edge\n\nfar away');
    expect(document.warnings).toHaveLength(1);
  });
});

describe('places of words', () => {
  it('names each word by its span in the text and the box it is seen in', async () => {
    const { text, pages } = await readMade({ pages: [{ content: line('A first page', 72, 700) }, { content: line('Harbour lights', 100, 600, { size: 20 }) }] });
    const words = (pages ?? []).flatMap((layout) => unpackWords(layout.words).map((word) => ({ ...word, text: sliceSpan(text, { start: layout.start + word.start, end: layout.start + word.end }) })));
    expect(words.map((word) => word.text)).toEqual(['A', 'first', 'page', 'Harbour', 'lights']);
    const harbour = words[3];
    expect(harbour?.left).toBeCloseTo(100, 1);
    expect(harbour?.width).toBeCloseTo(72.24, 1);
    expect(harbour?.top).toBeCloseTo(792 - 600 - 16, 1);
    expect(pages?.map(({ width, height }) => [width, height])).toEqual([[612, 792], [612, 792]]);
  });

  it('turns them with the page', async () => {
    const { text, pages } = await readMade({ pages: [{ content: line('Sideways', 72, 700), entries: '/Rotate 90' }] });
    const [word] = unpackWords(pages?.[0]?.words ?? new Float32Array());
    expect(text).toBe('Sideways');
    expect(pages?.[0]).toMatchObject({ width: 792, height: 612 });
    // Turned clockwise, the upper left of the page is at its upper right, and lines run down.
    expect(word?.left).toBeGreaterThan(690);
    expect(word?.top).toBeCloseTo(72, 0);
    expect(word?.height).toBeGreaterThan(40);
  });

  it('reads lines that are turned on the page', async () => {
    const turned = left.map((text, index) => `BT /F1 11 Tf 0 1 -1 0 ${100 + 14 * index} 72 Tm (${text}) Tj ET`).join('\n');
    expect((await page(turned)).text).toBe(left.join(' '));
  });
});

describe('letters that are not what they seem', () => {
  it('keeps letters without ink or in the colour of the paper, and says so', async () => {
    const document = await page([
      line('Seen by everyone', 72, 700), line('invisible ink', 72, 680, { before: '3 Tr' }), '1 g', line('white on white', 72, 660),
      '0 g 72 600 200 30 re f 1 g', line('white on black', 80, 610),
    ].join('\n').replace('1 g\nBT', '0 Tr 1 g\nBT'));
    expect(document.text).toBe('Seen by everyone\n\nwhite on black\n\ninvisible ink\n\nwhite on white');
    expect(document.warnings).toEqual([expect.stringMatching(/^Page 1: some text can't be seen there/)]);
  });

  it('takes white letters on a picture for seen', async () => {
    const image = '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';
    const document = await readMade({ objects: [image], pages: [{ content: `q 300 0 0 100 72 650 cm /Im1 Do Q 1 g ${line('Cover title', 100, 690)}` }] });
    expect([document.text, document.warnings]).toEqual(['Cover title', []]);
  });

  it('keeps a letter that a font of its own numbering has at code 32', async () => {
    const map = '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar\n<20> <0065>\n<21> <0020>\nendbfchar endcmap';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>';
    const objects = ['<< >>', `<< /Length ${map.length} >>\nstream\n${map}\nendstream`];
    const { text } = await readMade({ pages: [{ content: line('Th !harbour!was!clos d!b for !t n.', 72, 700) }], objects, font });
    expect(text).toBe('The harbour was closed before ten.');
  });

  it('warns of a font whose letters stand for others', async () => {
    const pages = [{ content: lines([...left, ...right, ...left, ...right], 72, 700) }];
    expect((await readMade({ pages, ...misnamedFont() })).warnings).toEqual([expect.stringMatching(/^Page 1: the letters may be other than those seen/)]);
    expect((await readMade({ pages })).warnings).toEqual([]);
  });
});

describe('what a PDF says of itself', () => {
  it('gives title, author and language as facts, and the day of making as that', async () => {
    const { facts } = await readMade({ pages: [{ content: line('Text', 72, 700) }], catalog: '/Lang (en-US)', info: "/Title (Harbour Lights) /Author (A. Mercer) /CreationDate (D:20240229120000+01'00')" });
    expect(facts).toEqual({ title: 'Harbour Lights', author: 'A. Mercer', date: '2024-02-29', dateIsOfMaking: true, language: 'en-US', publisher: undefined });
  });
});

describe('PDFs that can not be read as they are', () => {
  it('asks for the password of an encrypted one, and says when it is wrong', async () => {
    await expect(read(fixture('encrypted.pdf'))).rejects.toMatchObject({ code: 'PASSWORD_NEEDED', message: 'memo.pdf is encrypted. Give its password to read it.' });
    await expect(read(fixture('encrypted.pdf'), { password: 'harbor' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    expect((await read(fixture('encrypted.pdf'), { password: 'harbour' })).text).toBe('Secret harbour');
  });

  it.each([
    ['nothing but a header', Buffer.from('%PDF-1.7\n')],
    ['a header and noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'noise ')])],
    ['one cut off in the middle', makePdf({ pages: [{ content: line('Cut', 72, 700) }] }).subarray(0, 300)],
    ['no pages', makePdf({ pages: [] })],
  ])('refuses %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringMatching(/^memo\.pdf /) });
  });

  it('names a broken page and reads the others', async () => {
    const document = await readMade({ pages: [{ content: line('First', 72, 700) }, { content: line('Second', 72, 700), entries: '/Resources 9 0 R /Contents [(no) 7]' }, { content: line('Third', 72, 700) }] });
    expect(document.text.replaceAll('\f', '|')).toMatch(/^First\|.*\|Third$/);
  });

  describe('of which a page can not be drawn', () => {
    // A pattern of a paint that there is none of: pdf.js fails when the page is drawn, not when its letters are read.
    const pattern = '<< /Type /Pattern /PatternType 1 /PaintType 3 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >> /Length 10 >>\nstream\n0 0 5 5 re\nendstream';
    const image = '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';
    const entries = '/Resources << /Font << /F1 3 0 R >> /Pattern << /P1 10 0 R >> /XObject << /Im1 11 0 R >> >>';
    const broken = '/Pattern cs /P1 scn 72 72 300 300 re f';
    const typed = { content: line('Typed', 72, 700) };
    const made = (...pages: PdfSource['pages']) => readMade({ objects: [pattern, image], pages });

    it('names one without words as damaged, and reads the others', async () => {
      const { text, warnings } = await made(typed, { content: broken, entries }, typed);
      expect([text, warnings]).toEqual(['Typed\f\fTyped', ['Damaged, and left out: page 2.']]);
    });

    it('keeps the words of one, and says that those of its picture may be missing', async () => {
      const { text, warnings } = await made(typed, { content: `q 612 0 0 792 0 0 cm /Im1 Do Q ${broken} 0 g ${line('Stamp', 72, 700)}`, entries });
      expect([text, warnings]).toEqual(['Typed\fStamp', ['Page 2: the text is as the file has it; the picture could not be read, and letters in it may be missing. Compare the text with the page.']]);
    });

    it('refuses a document that holds nothing else', async () => {
      const message = "memo.pdf can't be read as a PDF: it is damaged on page 2, and no other page holds text. Open it in a viewer, save it anew, and import that.";
      await expect(made({ content: '' }, { content: broken, entries })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message });
    });
  });

  describe('of which a page paints too much', () => {
    const typed = { content: line('Typed', 72, 700) };
    const letters = `BT /F1 10 Tf 72 700 Td ${`(${'letters of '.repeat(100)}) Tj\n`.repeat(460)} ET`;
    const operators = 'q Q '.repeat(500_001);
    const tooMuch = 'it paints more than is read of a page (500,000 letters, 1,000,000 operators)';

    it('leaves it out, says so, and reads the others', async () => {
      const { text, warnings } = await readMade({ pages: [typed, { content: letters }, typed, { content: operators }, typed] });
      expect([text, warnings]).toEqual(['Typed\f\fTyped\f\fTyped', [`Left out: pages 2 and 4, where ${tooMuch}.`]]);
    });

    it('refuses a document of nothing else, and names the limit', async () => {
      await expect(readMade({ pages: [{ content: letters }] })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: `memo.pdf can't be read as a PDF: ${tooMuch} on page 1, and no other page holds text. Open it in a viewer, save it anew, and import that.` });
    });
  });

  it.each([['once', 1], ['twice', 2]])('refuses a stream, packed %s, that unpacks to more than is taken of one, and names the limit', async (_, times) => {
    const packed = (bytes: Uint8Array) => Array.from({ length: times }).reduce<Uint8Array>((inner) => deflateSync(inner), bytes);
    const stream = (bytes: Uint8Array, entries = '') => `<< ${entries} /Filter [${' /FlateDecode'.repeat(times)}] /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
    const [bomb, large] = [packed(Buffer.alloc(64 * 1024 * 1024 + 1, ' ')), packed(Buffer.alloc(8 * 1024 * 1024, ' '))];
    const made = (object: string) => readMade({ pages: [{ content: line('Typed', 72, 700) }], objects: ['<< >>', object] });
    await expect(made(stream(bomb))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', message: "memo.pdf can't be imported: a part of it unpacks to more than 64 MB, the most that is taken of one. Print it to a new PDF and import that." });
    expect((await made(stream(large))).text).toBe('Typed');
    expect((await made(stream(bomb, '/Type /XObject /Subtype /Image'))).text).toBe('Typed');
  });

  it.each<[what: string, filter: string, encoding: BufferEncoding, first?: string]>([
    ['with a letter of its filter by its code', '/Filter /Fl#61teDecode', 'latin1'],
    ['written as digits', '/Filter [/ASCIIHexDecode /FlateDecode]', 'hex'],
    ['written as digits behind a sign that is none', '/Filter [/ASCIIHexDecode /FlateDecode]', 'hex', '-'],
    ['with a filter in what another one is told', '/DecodeParms << /Filter /X >> /Filter /FlateDecode', 'latin1'],
    ['with a comment before its filter', '/Filter %c\n/FlateDecode', 'latin1'],
    ['with a filter for what is encrypted', '/Filter [/Crypt /FlateDecode]', 'latin1'],
    ['with a filter that nobody knows', '/Filter [/Unknown /ASCIIHexDecode /FlateDecode]', 'hex'],
  ])('refuses a stream %s that unpacks to too much', async (_, filter, encoding, first = '') => {
    const made = (bytes: number) => {
      const stream = first + deflateSync(Buffer.alloc(bytes, ' ')).toString(encoding);
      return readMade({ pages: [{ content: line('Typed', 72, 700) }], objects: ['<< >>', `<< ${filter} /Length ${stream.length} >>\nstream\n${stream}\nendstream`] });
    };
    await expect(made(64 * 1024 * 1024 + 1)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect((await made(1024 * 1024)).text).toBe('Typed');
  });

  it('runs nothing that a document brings along', async () => {
    const document = await readMade({
      pages: [{ content: line('Harmless', 72, 700), entries: '/AA << /O << /S /JavaScript /JS (globalThis.wasRun = true) >> >>' }],
      catalog: '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true; app.launchURL\\("http://127.0.0.1:9/"\\)) >> /Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 11 0 R >> >>] >> >>',
      objects: ['<< >>', '<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream'],
    });
    expect(document.text).toBe('Harmless');
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('takes a PDF behind the first bytes of something else', async () => {
    expect((await read(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), makePdf({ pages: [{ content: line('Saved from a server', 72, 700) }] })]))).text).toBe('Saved from a server');
  });
});

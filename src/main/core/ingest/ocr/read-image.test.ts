import fs from 'node:fs';
import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../../../../shared/spans.ts';
import { unpackWords } from '../pages.ts';
import { line, lines, makePdf } from '../pdf/testing/make-pdf.ts';
import { pictureOf, readDocument, type DocumentFile } from '../read.ts';
import { makeTiff } from './testing/make-tiff.ts';

const sentences = [
  'The operators of the network opened with accounts that had', 'been idle for years, and posted the same story within an hour.',
  'It was then taken up by outlets that quote each other, so that', 'a reader who searches for it finds a dozen copies and no source.',
];
const width = 1000;
const height = 260;

const read = (bytes: Uint8Array, choices: Partial<DocumentFile> = {}, onProgress: (done: number, total: number) => void = () => undefined) =>
  readDocument({ name: 'scan', bytes, ...choices }, onProgress);

/** A picture of lines in black on white; there is a font of some kind wherever Skia runs. */
function drawn(texts: readonly string[], draw: (context: SKRSContext2D) => void = () => undefined) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = '26px "DejaVu Serif", "Liberation Serif", serif';
  texts.forEach((text, index) => context.fillText(text, 60, 60 + index * 42));
  draw(context);
  return canvas;
}

const hasFonts = drawn(['W']).getContext('2d').getImageData(0, 0, width, 100).data.some((shade) => shade < 128);
if (!hasFonts) process.stderr.write('No font is installed: recognition of letters is NOT tested.\n');

/** A canvas as an object of a PDF. */
function imageObject(canvas: Canvas): string {
  const jpeg = canvas.toBuffer('image/jpeg');
  return `<< /Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.byteLength} >>\nstream\n${jpeg.toString('latin1')}\nendstream`;
}

/** Draws an image over a whole page. */
const wholePage = 'q 612 0 0 792 0 0 cm /Im1 Do Q';

/** A page of print as a scanner makes it, or a picture of many shades with the same words on it. */
function scanned(background: (context: SKRSContext2D) => void = () => undefined): Canvas {
  const canvas = createCanvas(1224, 1584);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1e8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  background(context);
  context.fillStyle = '#000000';
  context.font = '32px "DejaVu Serif", "Liberation Serif", serif';
  [...sentences, ...sentences].forEach((text, index) => context.fillText(text, 120, 240 + index * 52));
  return canvas;
}

/** Share of words that were read otherwise than they are. */
function wordErrors(found: string, expected: string): number {
  const [left, right] = [found.split(/\s+/), expected.split(/\s+/)];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  left.forEach((word, at) => {
    let diagonal = row[0] ?? 0;
    row = [at + 1, ...right.map((other, index) => {
      const cost = Math.min((row[index + 1] ?? 0) + 1, diagonal + Number(word !== other));
      diagonal = row[index + 1] ?? 0;
      return cost;
    })];
    for (let index = 1; index < row.length; index++) row[index] = Math.min(row[index] ?? 0, (row[index - 1] ?? 0) + 1);
  });
  return (row.at(-1) ?? 0) / right.length;
}

describe.skipIf(!hasFonts)('text of images', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)('is recognised in %s, at most one word in twenty otherwise than it is', async (mediaType) => {
    const document = await read(drawn(sentences).toBuffer(mediaType as 'image/png'));
    expect(document).toMatchObject({ mediaType, extractor: 'ocr', encoding: 'binary', options: '{"languages":["en"]}' });
    expect(wordErrors(document.text, sentences.join(' '))).toBeLessThan(0.05);
    expect(document.warnings).toEqual(['The text was recognised from a picture (English) and may have mistakes. Compare a quote with what is seen.']);
  });

  it('comes with the box of each word in pixels', async () => {
    const { text, pages } = await read(drawn(sentences).toBuffer('image/png'));
    const [page] = pages ?? [];
    expect(page).toMatchObject({ start: 0, end: text.length, width, height });
    const words = unpackWords(page?.words ?? new Float32Array());
    const operators = words.find(({ start, end }) => sliceSpan(text, { start, end }) === 'operators');
    expect(words.map(({ start, end }) => sliceSpan(text, { start, end }))).toEqual(text.split(/\s+/));
    expect(operators?.left).toBeGreaterThan(90);
    expect(operators?.left).toBeLessThan(130);
    expect(operators?.top).toBeGreaterThan(35);
    expect((operators?.top ?? 0) + (operators?.height ?? 0)).toBeLessThan(75);
  });

  it('is recognised on each page of a TIFF', async () => {
    const shades = (texts: readonly string[]) => drawn(texts).getContext('2d').getImageData(0, 0, width, height).data.filter((_, index) => index % 4 === 0);
    const tiff = makeTiff([shades(sentences.slice(0, 2)), shades(sentences.slice(2))], width, height);
    const progress: number[] = [];
    const { text, mediaType, pages } = await read(tiff, {}, (done) => progress.push(done));
    expect([mediaType, pages?.length]).toEqual(['image/tiff', 2]);
    const [first, second] = text.split('\f');
    expect(wordErrors(first ?? '', sentences.slice(0, 2).join(' '))).toBeLessThan(0.1);
    expect(wordErrors(second ?? '', sentences.slice(2).join(' '))).toBeLessThan(0.1);
    expect(progress.length).toBeGreaterThan(4);
  });

  it('is seen as it was read: a page of a TIFF as a picture, a very large one scaled down', async () => {
    const bytes = fs.readFileSync(new URL('./testing/two-pages.tif', import.meta.url));
    const { bytes: png, mediaType } = await pictureOf({ name: 'scan', bytes }, 2);
    const picture = await loadImage(Buffer.from(png));
    expect([mediaType, picture.width, picture.height]).toEqual(['image/png', 900, 300]);
    expect((await read(png)).text).toBe('Nobody else was told of it afterwards.');
    const large = await pictureOf({ name: 'scan', bytes: makeTiff([new Uint8ClampedArray(5000 * 3000).fill(200)], 5000, 3000) }, 1);
    const small = await loadImage(Buffer.from(large.bytes));
    expect([large.mediaType, small.width, small.height]).toEqual(['image/jpeg', 4472, 2683]);
    await expect(pictureOf({ name: 'scan', bytes }, 3)).rejects.toMatchObject({ code: 'INPUT_INVALID', message: 'scan has no page 3; it has 2.' });
    await expect(pictureOf({ name: 'scan', bytes: bytes.subarray(0, 300) }, 1)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('is recognised on pages of a PDF that hold none, and there alone', async () => {
    const image = imageObject(drawn(sentences));
    const pages = [{ content: line('Typed text', 72, 700) }, { content: 'q 500 0 0 130 56 600 cm /Im1 Do Q' }, { content: '' }];
    const document = await read(makePdf({ objects: [image], pages }));
    const [typed, scanned, blank] = document.text.split('\f');
    expect([typed, blank]).toEqual(['Typed text', '']);
    expect(wordErrors(scanned ?? '', sentences.join(' '))).toBeLessThan(0.05);
    expect(document.warnings).toEqual([expect.stringMatching(/^Page 2: the text was recognised from a picture \(English\)/)]);
    expect(document.options).toBe('{"languages":["en"],"areDefault":true}');
    const [word] = unpackWords(document.pages?.[1]?.words ?? new Float32Array());
    // 60 pixels of a picture that is half as wide in points, and begins at 56.
    expect(word?.left).toBeCloseTo(56 + 30, -0.5);
  });

  it.each([{ width: 200_000, height: 1 }, { width: 1, height: 200_000 }])('costs no other page of a PDF when one is $width by $height points', async ({ width, height }) => {
    const odd = { content: `0 0 ${width / 2} ${height / 2} re f`, entries: `/MediaBox [0 0 ${width} ${height}]` };
    const { text, warnings } = await read(makePdf({ pages: [{ content: line('Typed text', 72, 700) }, odd] }));
    expect([text, warnings]).toEqual(['Typed text\f', []]);
  });

  it('is recognised on a page of a PDF that is longer than the recogniser takes', async () => {
    const page = { content: 'q 500 0 0 130 56 5 cm /Im1 Do Q', entries: '/MediaBox [0 0 8000 140]' };
    const { text } = await read(makePdf({ objects: [imageObject(drawn(sentences))], pages: [page] }));
    expect(wordErrors(text, sentences.join(' '))).toBeLessThan(0.05);
  });

  it('needs the data of the language that is chosen for a PDF, too', async () => {
    const scan = makePdf({ objects: [imageObject(drawn(sentences))], pages: [{ content: line('Typed text', 72, 700) }, { content: 'q 500 0 0 130 56 600 cm /Im1 Do Q' }] });
    await expect(read(scan, { languages: ['kk'] })).rejects.toMatchObject({ code: 'NOT_AVAILABLE', message: expect.stringMatching(/^The data for reading Kazakh in scan is not installed/) });
  });

  it('replaces letters of a PDF that are other than those seen, when languages are chosen', async () => {
    const shifted = Array.from({ length: 26 }, (_, index) => `<${(97 + index).toString(16)}> <00${(97 + ((index + 3) % 26)).toString(16)}>`).join('\n');
    const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 26 beginbfchar\n${shifted}\nendbfchar endcmap`;
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>';
    const objects = ['<< >>', `<< /Length ${map.length} >>\nstream\n${map}\nendstream`];
    const content = [...sentences, ...sentences].map((text, index) => line(text, 72, 700 - 14 * index)).join('\n');
    const document = await read(makePdf({ font, objects, pages: [{ content }] }), { languages: ['en'] });
    expect(wordErrors(document.text, [...sentences, ...sentences].join(' '))).toBeLessThan(0.1);
    expect(document.warnings).toEqual([expect.stringMatching(/^Page 1: the text was recognised/)]);
  });

  it('is added to the little text that lies over the picture of a page, which stays as the file has it', async () => {
    const image = imageObject(scanned());
    const head = line('Case 1:17-cv-01234 Document 12 Filed 02/29/24', 72, 765);
    const stamp = line('EXHIBIT QX-7', 500, 20);
    const plain = { content: line('A page of text alone', 72, 700) };
    const document = await read(makePdf({ objects: [image], pages: [{ content: `${wholePage}\n${head}\n${stamp}` }, plain] }));
    const [first, ...others] = (document.text.split('\f')[0] ?? '').split('\n\n');
    expect(first).toBe('Case 1:17-cv-01234 Document 12 Filed 02/29/24');
    expect(others.at(-1)).toBe('EXHIBIT QX-7');
    expect(wordErrors(others.slice(0, -1).join(' '), [...sentences, ...sentences].join(' '))).toBeLessThan(0.05);
    expect(document.warnings).toEqual([expect.stringMatching(/^Page 1: a little text lies over a picture of print\. .* recognised from the picture \(English\)/)]);
    const words = unpackWords(document.pages?.[0]?.words ?? new Float32Array());
    expect(words.map(({ start, end }) => sliceSpan(document.text, { start, end }))).toEqual((document.text.split('\f')[0] ?? '').split(/\s+/));
  });

  it('is added once where the text lies over the same words', async () => {
    const image = imageObject(scanned());
    const again = sentences.slice(0, 1).map((text) => line(text, 60, 792 - 121, { size: 16.4 })).join('\n');
    const { text } = await read(makePdf({ objects: [image], pages: [{ content: `${wholePage}\n${again}` }] }));
    expect(text.match(/operators/g)?.length).toBe(2);
  });

  it.each<{ what: string; content: string; background?: (context: SKRSContext2D) => void }>([
    { what: 'photographs', content: `${wholePage}\n${line('A caption', 72, 40)}`, background: (context) => {
      for (let row = 0; row < 1584; row += 4) {
        context.fillStyle = `rgb(${row % 256}, ${(row * 7) % 256}, ${(row * 3) % 256})`;
        context.fillRect(0, row, 1224, 4);
      }
    } },
    { what: 'pictures beside the text', content: `q 200 0 0 260 72 300 cm /Im1 Do Q\n${line('A caption', 72, 40)}` },
    { what: 'pages with much text', content: `${wholePage}\n${lines([...sentences, ...sentences, ...sentences], 72, 780, 12)}` },
    { what: 'pages whose picture another program has recognised', content: `${wholePage}\n${line('Stamp', 72, 765)}\n${line('recognised by others', 72, 700, { before: '3 Tr' })}` },
  ])('is not looked for in $what', async ({ content, background }) => {
    const { options, warnings } = await read(makePdf({ objects: [imageObject(scanned(background))], pages: [{ content }] }));
    expect([options, warnings?.filter((warning) => warning.includes('may have mistakes'))]).toEqual([undefined, []]);
  });
});

describe('pictures that can not be read', () => {
  it('names what to install for a language whose data is not there', async () => {
    const picture = drawn([]).toBuffer('image/png');
    await expect(read(picture, { languages: ['kk'] })).rejects.toMatchObject({ code: 'NOT_AVAILABLE', message: expect.stringMatching(/^The data for reading Kazakh in scan is not installed: install your system's .* kaz\.traineddata into a folder/) });
    await expect(read(picture, { languages: ['tlh'] })).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
    await expect(read(picture, { languages: ['not a tag'] })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('says that nothing was recognised', async () => {
    await expect(read(drawn([]).toBuffer('image/png'))).rejects.toMatchObject({ code: 'FILE_EMPTY', message: expect.stringMatching(/^No letters were recognised in scan \(English\)/) });
  });

  it('says so of a PDF of blank pages', async () => {
    await expect(read(makePdf({ pages: [{ content: '' }, { content: '' }] }))).rejects.toMatchObject({ code: 'FILE_EMPTY', message: expect.stringMatching(/^scan holds no text, and no letters/) });
  });

  it('refuses a huge one by its header, before it is unpacked', async () => {
    const huge = Buffer.from(drawn([]).toBuffer('image/png'));
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    await expect(read(huge)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', message: 'scan has 60000 by 60000 pixels; at most 80 million can be read. Scale it down.' });
    await expect(read(makeTiff([new Uint8ClampedArray(4)], 60_000, 60_000))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it.each([
    ['PNG', Buffer.from('\u0089PNG\r\n\u001a\nrubbish', 'latin1')],
    ['JPEG', Buffer.from('\u00ff\u00d8\u00ff\u00e0rubbish', 'latin1')],
    ['TIFF', Buffer.from('II*\0\u00ff\u00ff\u00ff\u00ff', 'latin1')],
    ['cut PNG', drawn(sentences).toBuffer('image/png').subarray(0, 400)],
  ])('refuses a damaged %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: expect.stringMatching(/^FILE_(UNREADABLE|EMPTY)$/) });
  });
});

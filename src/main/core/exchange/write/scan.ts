import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { largestFileBytes } from '../../../../shared/limits.ts';
import type { Release, WithheldWords } from '../release/release.ts';
import { contentOfBriefing, dataOfPage } from '../view/page.ts';
import { inBlocks } from './blocks.ts';
import type { Entry } from './entry.ts';
import { innerFiles } from './inner-files.ts';
import { LeakFinder } from './leaks.ts';
import { wordsOfPdf } from './pdf-words.ts';
import { PictureFinder } from './pictures.ts';
import type { Shape } from './shape.ts';

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** The page of a bundle; alone in its folder of the archive, or at the top. */
const isPage = (name: string) => /^([^/]+\/)?viewer\.html$/.test(name);
/** A case: its originals are those of the reports beside it, and it may be of any size. */
const isCase = (name: string) => name.endsWith('.casefile');
const pdfStart = Buffer.from('%PDF-');

/** Looks through a finished export, file by file. */
class Scan {
  readonly #words: LeakFinder;
  readonly #pictures: PictureFinder;
  readonly #shown = new Map<string, WithheldWords>();

  constructor(words: LeakFinder, pictures: PictureFinder) {
    this.#words = words;
    this.#pictures = pictures;
  }

  text(text: string): void {
    this.#words.feed(text);
    this.#words.finish();
  }

  /** What was put into a page of ours. Its script is the same in every one; the words of that are no leak. */
  async page(content: AsyncIterable<string>): Promise<void> {
    for await (const text of content) this.#words.feed(text);
    this.#words.finish();
  }

  /** A file: its name, its bytes as text, and what lies in it packed or as base64. */
  async file(name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    this.text(name);
    if (isPage(name)) return this.page(dataOfPage(bytes));
    const decoder = new TextDecoder();
    const kept: Buffer[] = [];
    let size = 0;
    for await (const block of bytes) {
      this.#words.feed(decoder.decode(block, { stream: true }));
      size += block.length;
      if (!isCase(name) && size <= largestFileBytes) kept.push(block);
    }
    this.#words.finish();
    if (!isCase(name) && size <= largestFileBytes) await this.#inside(Buffer.concat(kept));
  }

  /** A file that an export consists of alone. A PDF begins as one: what looks so further on is something else. */
  async whole(bytes: AsyncIterable<Buffer>): Promise<void> {
    const kept: Buffer[] = [];
    let isPdf: boolean | null = null;
    async function* watched(): AsyncGenerator<Buffer> {
      for await (const block of bytes) {
        isPdf ??= block.subarray(0, pdfStart.length).equals(pdfStart);
        if (isPdf) kept.push(block);
        yield block;
      }
    }
    await this.file('', watched());
    if (kept.length === 0) return;
    for await (const words of wordsOfPdf(Buffer.concat(kept))) this.text(words);
  }

  get found(): WithheldWords[] {
    return [...this.#words.finish(), ...this.#shown.values()];
  }

  async #inside(bytes: Buffer): Promise<void> {
    this.#look(bytes);
    for await (const inner of innerFiles(bytes)) {
      this.#look(inner);
      this.text(inner.toString());
    }
  }

  #look(bytes: Buffer): void {
    const picture = this.#pictures.find(bytes);
    if (picture) this.#shown.set(`${picture.belongsTo} ${picture.words}`, picture);
  }
}

/** Every file of an archive, unpacked. */
async function scanArchive(scan: Scan, file: string): Promise<void> {
  const zip = await open(file, { lazyEntries: true, autoClose: true });
  const read = promisify(zip.openReadStream.bind(zip)) as (entry: ZipEntry) => Promise<AsyncIterable<Buffer>>;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: ZipEntry) => {
      read(entry).then((bytes) => scan.file(entry.fileName, bytes)).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve).on('error', reject);
    zip.readEntry();
  });
}

/** Every file of a folder. */
async function scanFolder(scan: Scan, folder: string): Promise<void> {
  for (const place of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, place);
    if (fs.statSync(file).isFile()) await scan.file(place, fs.createReadStream(file));
  }
}

/** A search for what is withheld; null where nothing is. */
async function scanFor(release: Release): Promise<Scan | null> {
  const words = new LeakFinder(release.withheld);
  if (!words.isNeeded) return null;
  const pictures = new PictureFinder();
  for (const original of release.withheldOriginals()) await pictures.note(original);
  return new Scan(words, pictures);
}

/** The original of a report may hold its text in a form that can't be read as text, and a picture holds none at all. */
function scanTexts(scan: Scan, { db }: Release, told: readonly string[]): void {
  for (const row of db.each('SELECT text FROM report_text ORDER BY sha256')) scan.text(String(row['text']));
  for (const words of told) scan.text(words);
}

/**
 * Withheld words and pictures in a finished export, or words in a report that goes out with it.
 *
 * @param told words that the file holds as pixels or glyphs
 * @param isBriefing whether it is our own page of scenes
 */
export async function leaksIn(release: Release, file: string, shape: Shape, told: readonly string[] = [], isBriefing = false): Promise<WithheldWords[]> {
  const scan = await scanFor(release);
  if (!scan) return [];
  scanTexts(scan, release, told);
  if (shape === 'archive') await scanArchive(scan, file);
  else if (shape === 'folder') await scanFolder(scan, file);
  else if (isBriefing) await scan.page(contentOfBriefing(fs.createReadStream(file)));
  else await scan.whole(fs.createReadStream(file));
  return scan.found;
}

/** Passes a file on, block by block, and lets it be looked through meanwhile. */
async function* lookedThrough(scan: Scan, { path, chunks }: Entry): AsyncGenerator<Buffer> {
  const copy = new PassThrough();
  let isLooking = true;
  const looked = scan.file(path, copy).finally(() => { isLooking = false; });
  // Awaited below, or as soon as the search lags behind.
  looked.catch(() => undefined);
  for await (const block of inBlocks(chunks)) {
    if (isLooking && !copy.write(block)) await Promise.race([once(copy, 'drain'), looked]);
    yield block;
  }
  copy.end();
  await looked;
}

/**
 * Looks through the files of an export as they are written, for one that can't be read once it is there.
 *
 * @param told grows while they are written
 */
export async function watchEntries(release: Release, entries: Iterable<Entry> | AsyncIterable<Entry>, told: readonly string[]): Promise<{ readonly entries: Iterable<Entry> | AsyncIterable<Entry>; readonly leaks: () => WithheldWords[] }> {
  const scan = await scanFor(release);
  if (!scan) return { entries, leaks: () => [] };
  async function* all(watching: Scan): AsyncGenerator<Entry> {
    for await (const entry of entries) yield { ...entry, chunks: lookedThrough(watching, entry) };
    scanTexts(watching, release, told);
  }
  return { entries: all(scan), leaks: () => scan.found };
}

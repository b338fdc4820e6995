import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl';
import type { Release, WithheldWords } from '../release/release.ts';
import { dataOfPage } from '../view/page.ts';
import { LeakFinder } from './leaks.ts';
import type { Shape } from './shape.ts';

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** The page of a bundle; alone in its folder of the archive, or at the top. */
const isPage = (name: string) => /^([^/]+\/)?viewer\.html$/.test(name);

async function feed(finder: LeakFinder, name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  if (isPage(name)) {
    // Its script is the same in every bundle; its words are no leak.
    for await (const text of dataOfPage(bytes)) finder.feed(text);
    finder.finish();
    return;
  }
  const decoder = new TextDecoder();
  for await (const block of bytes) finder.feed(decoder.decode(block, { stream: true }));
  finder.finish();
}

/** Every file of an archive, unpacked: names and bytes. */
async function feedArchive(finder: LeakFinder, file: string): Promise<void> {
  const zip = await open(file, { lazyEntries: true, autoClose: true });
  const read = promisify(zip.openReadStream.bind(zip)) as (entry: ZipEntry) => Promise<AsyncIterable<Buffer>>;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: ZipEntry) => {
      finder.feed(`${entry.fileName}\n`);
      read(entry).then((bytes) => feed(finder, entry.fileName, bytes)).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve).on('error', reject);
    zip.readEntry();
  });
}

/** Every file of a folder: names and bytes. */
async function feedFolder(finder: LeakFinder, folder: string): Promise<void> {
  for (const place of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    finder.feed(`${place}\n`);
    const file = path.join(folder, place);
    if (fs.statSync(file).isFile()) await feed(finder, place, fs.createReadStream(file));
  }
}

/** The text of every report that goes out: its original may hold it in a form that can't be read as text. */
function feedReports(finder: LeakFinder, release: Release): void {
  for (const row of release.db.each('SELECT text FROM report_text ORDER BY sha256')) {
    finder.feed(String(row['text']));
    finder.finish();
  }
}

/** Withheld words in a finished export, or in a report that goes out with it. */
export async function leaksIn(release: Release, file: string, shape: Shape): Promise<WithheldWords[]> {
  const finder = new LeakFinder(release.withheld);
  if (!finder.isNeeded) return [];
  feedReports(finder, release);
  if (shape === 'archive') await feedArchive(finder, file);
  else if (shape === 'folder') await feedFolder(finder, file);
  else await feed(finder, path.basename(file), fs.createReadStream(file));
  return finder.finish();
}

import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStored } from '../check/check.ts';
import { CaseFile } from '../db/casefile.ts';
import { tablesByName } from '../db/tables.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { sha256Of } from '../quotes/anchor.ts';
import { blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { dumpOf, type Dump } from '../testing/dump.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { worldText } from '../testing/world.ts';
import { connectDamaged } from './read.ts';
import { rescueCase } from './rescue.ts';

const pageBytes = 4096;
const ingest = createIngest(new URL('../ingest/worker.ts', import.meta.url));
let world: WorldFile;
let whole: Dump;
let rowCount = 0;

beforeAll(async () => {
  world = await buildWorldFile();
  const file = CaseFile.open(world.filePath);
  whole = dumpOf(file.db);
  rowCount = [...tablesByName.keys()].reduce((sum, table) => sum + file.db.count(`SELECT count(*) FROM ${table}`), 0);
  file.close();
});
afterAll(() => world.dispose());

/** Numbers that are the same for the same seed, 0 to `below`. */
function random(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

let serial = 0;

/** Damages a copy of the world or of another case, and rescues it. */
async function rescued(damage: (bytes: Buffer) => Buffer, reader = ingest, filePath = world.filePath, onProgress: (done: number, total: number) => void = () => undefined) {
  const from = path.join(path.dirname(world.filePath), `damaged ${++serial}.casefile`);
  const to = path.join(path.dirname(world.filePath), `rescued ${serial}.casefile`);
  fs.writeFileSync(from, damage(fs.readFileSync(filePath)));
  const before = fs.readFileSync(from);
  const report = await rescueCase({ from, to, author: 'Test', tool: 'Casewright test', now: '2026-01-15T09:00:00.000Z' }, reader, onProgress);
  expect(fs.readFileSync(from)).toEqual(before);
  const file = CaseFile.open(to);
  const { findings, checked } = checkStored(file.db, () => undefined);
  const dump = dumpOf(file.db);
  file.close();
  return { report, findings, rows: checked.rows, dump };
}

/** Flips bits at random anywhere in a file. */
const flipped = (seed: number) => {
  const below = random(seed);
  const flips = 1 + below(40);
  return (bytes: Buffer) => {
    for (let flip = 0; flip < flips; flip++) {
      const at = 100 + below(bytes.length - 100);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    }
    return bytes;
  };
};

const pages = (bytes: Buffer) => Math.floor(bytes.length / pageBytes);

describe('a damaged case', () => {
  it('comes back as it was, with its history, where nothing is damaged', async () => {
    const { report, findings, dump } = await rescued((bytes) => bytes);
    expect(report).toMatchObject({ keepsHistory: true, left: [], lostOriginals: [], lostTexts: [] });
    expect(dump).toEqual(whole);
    expect(findings).toEqual([]);
  });

  it('comes back whole when its first bytes are overwritten', async () => {
    const { report, findings, dump } = await rescued((bytes) => {
      bytes.fill(0, 0, 60);
      return bytes;
    });
    expect(report.keepsHistory).toBe(true);
    expect(dump).toEqual(whole);
    expect(findings).toEqual([]);
  });

  it('has a text that is lost read again from its original, and nothing is lost then', async () => {
    const words = Buffer.from(worldText.slice(0, 60));
    const places: number[] = [];
    const file = fs.readFileSync(world.filePath);
    for (let at = file.indexOf(words); at >= 0; at = file.indexOf(words, at + 1)) places.push(at);
    // The words stand in the original and in the text.
    expect(places).toHaveLength(2);
    const outcomes = [];
    for (const place of places) {
      outcomes.push(await rescued((bytes) => {
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        return bytes;
      }));
    }
    expect(outcomes.map(({ report: { lostOriginals, lostTexts, readAgain, keepsHistory } }) => [lostOriginals.length, lostTexts.length, readAgain.length, keepsHistory]).toSorted()).toEqual([[0, 0, 1, true], [1, 0, 0, false]]);
    const again = outcomes.find(({ report }) => report.keepsHistory);
    expect(again?.dump).toEqual(whole);
    expect(again?.findings).toEqual([]);
  });

  it('keeps a text lost that another version of the reader would have to read', async () => {
    const newer: Ingest = { ...ingest, read: async (given) => ({ ...await ingest.read(given), extractorVersion: '1000' }) };
    const { report } = await rescued(flipped(28), newer);
    expect(report).toMatchObject({ lostOriginals: [], lostTexts: [expect.any(String)], readAgain: [] });
  });

  it('has the text that is lost by the flips of seed 28 read again', async () => {
    const { report, findings } = await rescued(flipped(28));
    expect(report).toMatchObject({ lostOriginals: [], lostTexts: [], readAgain: [expect.stringMatching(/^[0-9a-f]{64}$/)], leftCount: 0 });
    expect(findings).toEqual([]);
  });

  describe('with two originals that have one text', () => {
    const words = 'The same words in both.';
    const files = [Buffer.from(words), Buffer.from(`\uFEFF${words}`)];
    let twice: string;
    beforeAll(async () => {
      const ground = await openWorld(world, { isKept: true });
      for (const [index, bytes] of files.entries()) await ground.run('report.import', { file: await upload(ground.run, `${index}.txt`, bytes), sourceId: ground.world.sourceId, title: `Copy ${index}`, ...blankReport });
      await ground.run('case.close', {});
      twice = ground.filePath;
    });

    /** Does to a copy what no statement may do to a case. */
    const altered = (statements: string) => (bytes: Buffer) => {
      const copy = path.join(path.dirname(world.filePath), `altered ${++serial}.casefile`);
      fs.writeFileSync(copy, bytes);
      const db = connectDamaged(copy);
      for (const { name } of db.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) db.script(`DROP TRIGGER "${String(name)}"`);
      db.script(statements);
      db.close();
      return fs.readFileSync(copy);
    };

    it.each([0, 1].flatMap((damaged) => ['altered', 'gone'].map((text) => ({ damaged, text }))))('has the text read again from the one that is sound, the other being number $damaged and the text $text', async ({ damaged, text }) => {
      const hash = sha256Of(words);
      const original = sha256Of(files[damaged] ?? Buffer.alloc(0));
      const { report, findings } = await rescued(altered(`
        UPDATE original SET bytes = CAST('The same wards' AS BLOB) WHERE sha256 = '${original}';
        ${text === 'gone' ? 'DELETE FROM report_text' : "UPDATE report_text SET text = 'The same wards'"} WHERE sha256 = '${hash}'`), ingest, twice);
      expect(report).toMatchObject({ lostOriginals: [original], lostTexts: [], readAgain: [hash], leftCount: 0 });
      expect(findings).toMatchObject([{ code: 'original-altered' }]);
    });

    it('tells of progress with every text and document, and while one is read again', async () => {
      const told: string[] = [];
      const slow: Ingest = {
        ...ingest,
        read: (given, watch) => {
          told.push('reading');
          watch?.onProgress?.(1, 7);
          return ingest.read(given, watch);
        },
      };
      await rescued(altered(`UPDATE report_text SET text = 'The same wards' WHERE sha256 = '${sha256Of(words)}'`), slow, twice, (done, total) => told.push(`${done} of ${total}`));
      // Texts, reports that name them, and documents that are written: two reports of the world share one.
      expect(told.filter((each, index) => each !== told[index - 1])).toEqual([
        '1 of 2', 'reading', '1 of 2', '2 of 2', '0 of 4', '1 of 4', '2 of 4', '3 of 4', '0 of 3', '1 of 3', '2 of 3', '3 of 3',
      ]);
    });
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('gives back what is readable when bytes at random are flipped, seed %i', async (seed) => {
    const { report, findings, rows } = await rescued(flipped(seed));
    const lost = [...report.lostOriginals, ...report.lostTexts];
    expect(findings.filter(({ code }) => code !== 'original-altered' && code !== 'text-altered' && !(lost.length > 0 && code.startsWith('quote')))).toEqual([]);
    // What is lost is found missing by a check, or went with the rows that rest on it, which the report names.
    if (findings.length > 0) expect(lost).not.toEqual([]);
    if (lost.length > 0 && report.left.length === 0) expect(findings).not.toEqual([]);
    // The journal has every row a second time: both must be hit for one to be lost. A text is there once, and what rests on it goes with it.
    expect(rows).toBeGreaterThan(rowCount * (lost.length > 0 ? 0.5 : 0.8));
    if (report.keepsHistory) expect(rows).toBe(rowCount);
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('gives back what is readable when whole pages are gone, seed %i', async (seed) => {
    const below = random(seed + 1000);
    const { report, rows, findings } = await rescued((bytes) => {
      for (let gone = 0; gone < 3; gone++) {
        const page = 1 + below(pages(bytes) - 1);
        bytes.fill(below(2) * 255, page * pageBytes, (page + 1) * pageBytes);
      }
      return bytes;
    });
    const lost = [...report.lostOriginals, ...report.lostTexts];
    expect(findings.filter(({ code }) => code !== 'original-altered' && code !== 'text-altered' && !(lost.length > 0 && code.startsWith('quote')))).toEqual([]);
    expect(rows).toBeGreaterThan(rowCount * 0.4);
  });

  it.each([0.95, 0.8, 0.6])('gives back what stood in the first %d of it when the rest is cut off', async (part) => {
    const { report, rows } = await rescued((bytes) => bytes.subarray(0, Math.floor(pages(bytes) * part) * pageBytes));
    expect(rows).toBeGreaterThan(0);
    expect(report.tables.length).toBeGreaterThan(0);
  });
});

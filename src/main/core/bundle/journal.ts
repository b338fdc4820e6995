import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { journalEntry } from '../../../shared/model/case.ts';
import { firstPreviousHash, hashChanges, hashEntry } from '../journal/hash.ts';
import type { Found } from './manifests.ts';
import type { BundleSource } from './source.ts';

export const journalPath = 'data/journal.jsonl';
const text = z.string().nullable();
const line = journalEntry.extend({ changesSha256: z.string(), changes: z.array(z.tuple([z.string(), z.string(), text, text])) });

function entryOf(words: string): z.infer<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(words));
  } catch {
    return undefined;
  }
}

/** Walks the chain of the journal that lies beside the case. Gives the hash of its newest entry. */
export async function checkJournalLines({ files }: BundleSource, { findings }: Found): Promise<string | null> {
  const file = files.get(journalPath);
  if (!file) return null;
  let [number, previousHash] = [0, firstPreviousHash];
  for await (const words of createInterface({ input: Readable.from(await file.read()), crlfDelay: Infinity })) {
    number++;
    const entry = entryOf(words);
    if (!entry) {
      findings.push({ code: 'journal-hash', subject: `journal.jsonl line ${number}`, message: `Line ${number} of journal.jsonl is no entry of a journal.` });
      return null;
    }
    const { changes, ...sealed } = entry;
    const changesSha256 = hashChanges(changes.map(([table, id, before, after]) => ({ table, id, before, after })));
    if (sealed.seq !== number) findings.push({ code: 'journal-gap', subject: `journal.jsonl line ${number}`, message: `Line ${number} of journal.jsonl is entry ${sealed.seq}.` });
    if (sealed.previousHash !== previousHash || changesSha256 !== sealed.changesSha256 || changes.length !== sealed.changeCount || hashEntry(sealed) !== sealed.hash) {
      findings.push({ code: 'journal-hash', subject: `journal.jsonl line ${number}`, message: `Entry ${sealed.seq} of journal.jsonl was altered, or the one before it was.` });
    }
    previousHash = sealed.hash;
  }
  return number === 0 ? null : previousHash;
}

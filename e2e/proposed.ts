import fs from 'node:fs';
import path from 'node:path';
import type { Input } from '../src/shared/contract.ts';
import type { Run } from './case-file.ts';

/** An actor that a stand-in for an extractor finds in a text. */
export interface ProposedName {
  readonly name: string;
  readonly type?: Input<'actor.create'>['type'];
  readonly role?: string;
  readonly score?: number;
}

/** JSON of the documented form. Every name must be in the text, which holds nothing beyond the basic plane. */
export function extractionOf(text: string, names: readonly ProposedName[]): string {
  const actors = names.map(({ name, type = 'person', role = null, score = 0.9 }, index) => {
    const start = text.indexOf(name);
    if (start < 0) throw new Error(`The text does not name ${name}`);
    const end = start + name.length;
    return {
      key: `a${String(index)}`, name, type, role, knownId: null, aliases: [], mentions: [{ start, end, kind: 'name' }], score,
      because: [{ rule: 'name', note: null, words: [{ start, end }] }],
    };
  });
  return JSON.stringify({ extractor: 'stand-in', version: '1', actors, quotes: [], operations: [], claims: [], dates: [], markings: [] });
}

/**
 * Proposes names, as an extractor of the user's would: in a file. So a test knows what there is to decide, whatever our own
 * extractor learns.
 */
export async function propose(run: Run, folder: string, reportId: Input<'proposal.import'>['reportId'], text: string, names: readonly ProposedName[]): Promise<void> {
  const file = path.join(folder, 'answer.json');
  fs.writeFileSync(file, extractionOf(text, names));
  await run('proposal.import', { reportId, file });
}

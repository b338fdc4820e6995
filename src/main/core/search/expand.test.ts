import { describe, expect, it } from 'vitest';
import { importText, openTestCase } from '../testing/services.ts';
import { expand } from './expand.ts';
import { parseQuery } from './query/parse.ts';

const letter = (number: number) => String.fromCharCode(97 + number % 26);
/** `abaa` to `abzz`: 676 words of four letters that begin so. */
const wordsOfBeginning = (beginning: string) => Array.from({ length: 676 }, (_, at) => `${beginning}${letter(Math.floor(at / 26))}${letter(at)}`);

async function openWordyCase() {
  const testCase = await openTestCase();
  await importText(testCase, ['ab', 'cd', 'ef', 'gh', 'ij'].map((beginning) => wordsOfBeginning(beginning).join(' ')).join('\n\n'));
  const { db } = testCase.session.requireOpen().file;
  const expanded = (text: string) => {
    const { query } = parseQuery(text);
    if (!query) throw new Error('nothing is looked for');
    return expand(db, query);
  };
  return { ...testCase, expanded };
}

describe('beginnings and parts of words', () => {
  it('stand for a bounded number of words together', async () => {
    const { expanded, run } = await openWordyCase();
    expect(expanded('ab* cd* NOT ef*').count).toBe(3 * 676);
    expect(expanded('"x ab"* NEAR/3 cd*').count).toBe(2 * 676);
    const tooMany = `ab* OR cd* OR ef* OR gh* OR ${[...'abcdefghijkl'].map((each) => `ij${each}*`).join(' OR ')}`;
    expect(() => expanded(tooMany)).toThrow('ab*, cd*, ef*, gh*, ija* and 11 more together fit more than 3,000 words of this case. Give more letters, or look for some of them at a time.');
    await expect(run('search.run', { query: tooMany, limit: 1 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(run('search.run', { query: `kkk NOT (${tooMany})`, limit: 1 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('share the words that parts may stand for, and say which are left out', async () => {
    const { expanded } = await openWordyCase();
    expect(expanded('*ab*')).toMatchObject({ count: 300, notes: ['More than 300 words hold "ab"; the shortest are looked for.'] });
    expect(expanded('*ab* *cd* NOT *ef*').count).toBe(300);
    expect(expanded('*ab* *ab*').count).toBe(300);
    expect(expanded(Array.from({ length: 60 }, (_, at) => `*ab${letter(at)}*`).join(' OR ')).count).toBe(300);
    expect(expanded('ab* cd* ef* OR *gh* OR *ghi*').count).toBe(3 * 676 + 48 + 26);
    expect(expanded('*abz*')).toMatchObject({ count: 26, notes: [] });
  });
});

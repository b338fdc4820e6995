import { describe, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { Shelf } from './shelf.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** A shelf over one file, `box`, from which two parts are taken at a time; `bad` is refused when it comes first. */
function shelfOf(keys: readonly string[]) {
  const opened: string[] = [];
  const shelf = new Shelf((name) => Promise.resolve({ name, bytes: bytesOf(name) }), {
    parts: async ({ name }, wanted) => {
      opened.push(`${name}: ${wanted[0]}`);
      await Promise.resolve();
      if (wanted[0] === 'bad') throw new CaseError('NOT_AVAILABLE', 'It is gone.');
      const end = wanted.indexOf('bad');
      return wanted.slice(0, end < 0 ? 2 : Math.min(2, end)).map((key) => ({ name: `${name} › ${key}`, bytes: bytesOf(key) }));
    },
  });
  shelf.holds({ file: 'box', part: [] }, keys);
  const get = async (...part: string[]) => (await shelf.get({ file: 'box', part })).name;
  return { shelf, opened, get };
}

describe('documents inside of a file', () => {
  it('are taken out several at a time, and kept until they are asked for', async () => {
    const { opened, get } = shelfOf(['a', 'b', 'c']);
    expect([await get('a'), await get('b'), await get('c')]).toEqual(['box › a', 'box › b', 'box › c']);
    expect(opened).toEqual(['box: a', 'box: c']);
  });

  it('are taken out once where two are asked for at the same time', async () => {
    const { opened, get } = shelfOf(['a', 'b']);
    expect(await Promise.all([get('a'), get('b')])).toEqual(['box › a', 'box › b']);
    expect(opened).toEqual(['box: a']);
  });

  it('cost no other where one of them can not be had', async () => {
    const { get } = shelfOf(['a', 'bad', 'c']);
    const [a, bad, c] = await Promise.allSettled([get('a'), get('bad'), get('c')]);
    expect([a.status, bad.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are found inside of others, which are not taken out again for them', async () => {
    const { shelf, opened, get } = shelfOf(['a']);
    shelf.holds({ file: 'box', part: ['a'] }, ['x', 'y']);
    expect([await get('a'), await get('a', 'x'), await get('a', 'y')]).toEqual(['box › a', 'box › a › x', 'box › a › y']);
    expect(opened).toEqual(['box: a', 'box › a: x']);
  });
});

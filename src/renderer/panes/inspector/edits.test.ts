import { describe, expect, it } from 'vitest';
import { firstDifference, isStale, savePatch, type Snapshot } from './edits.ts';

interface Fields {
  readonly name: string;
  readonly role: string | null;
}

class Failure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A row that refuses edits of another revision than its own. */
function rowAt(start: Snapshot<Fields>) {
  let row = start;
  const written: Fields[] = [];
  return {
    written,
    read: async () => row,
    write: async (fields: Fields, revision: number) => {
      if (revision !== row.revision) throw new Failure('STALE_REVISION');
      written.push(fields);
      row = { fields, revision: revision + 1 };
    },
  };
}

const seen: Snapshot<Fields> = { fields: { name: 'Iran', role: null }, revision: 3 };

describe('savePatch', () => {
  it('writes the whole row with the revision that was seen', async () => {
    const row = rowAt(seen);
    expect(await savePatch(seen, { role: 'sender' }, row)).toBeNull();
    expect(row.written).toEqual([{ name: 'Iran', role: 'sender' }]);
  });

  it('keeps what somebody else wrote into another field', async () => {
    const row = rowAt({ fields: { name: 'IRI', role: null }, revision: 4 });
    expect(await savePatch(seen, { role: 'sender' }, row)).toBeNull();
    expect(row.written).toEqual([{ name: 'IRI', role: 'sender' }]);
  });

  it('writes nothing over what somebody else wrote into the same field', async () => {
    const row = rowAt({ fields: { name: 'IRI', role: null }, revision: 4 });
    const conflict = await savePatch(seen, { name: 'Persia' }, row);
    expect(row.written).toEqual([]);
    expect(conflict && firstDifference(conflict)).toEqual({ key: 'name', theirs: 'IRI', mine: 'Persia' });
  });

  it('passes other failures on', async () => {
    const row = { ...rowAt(seen), write: async () => { throw new Failure('DATE_INVALID'); } };
    await expect(savePatch(seen, { role: 'sender' }, row)).rejects.toThrow('DATE_INVALID');
    expect([isStale(new Failure('STALE_REVISION')), isStale(new Error('x')), isStale('x')]).toEqual([true, false, false]);
  });
});

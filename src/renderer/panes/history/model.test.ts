import { describe, expect, it } from 'vitest';
import { readableValue, readChange, thingIdsIn, undoneSteps } from './model.ts';

describe('the history', () => {
  it('shows which fields of a row changed, and leaves the bookkeeping out', () => {
    expect(readChange({
      table: 'actor', rowId: 'actor--1',
      before: '{"id":"actor--1","name":"Iran","note":null,"revision":3}',
      after: '{"id":"actor--1","name":"Iran","note":"state","revision":4}',
    })).toEqual({ table: 'actor', rowId: 'actor--1', is: 'edited', fields: [{ field: 'note', before: null, after: 'state' }] });
  });

  it('tells what was added and removed', () => {
    const row = '{"id":"x","page":2}';
    expect(readChange({ table: 'quote', rowId: 'x', before: null, after: row }))
      .toMatchObject({ is: 'added', fields: [{ field: 'page', before: null, after: '2' }] });
    expect(readChange({ table: 'quote', rowId: 'x', before: row, after: null })).toMatchObject({ is: 'removed' });
  });

  it('says yes or no where the file holds 1 or 0', () => {
    const { fields } = readChange({ table: 'claim', rowId: 'x', before: '{"date_inferred":0,"page":0}', after: '{"date_inferred":1,"page":1}' });
    expect(fields).toEqual([{ field: 'date_inferred', before: 'no', after: 'yes' }, { field: 'page', before: '0', after: '1' }]);
  });

  it('says words of a vocabulary as words, leaves free text as it is, and days to the date', () => {
    const { fields } = readChange({ table: 'claim', rowId: 'x', before: null, after: '{"likelihood":"very_likely","note":"as_is","earliest_day":18500}' });
    expect(fields.map(({ field, after }) => [field, after])).toEqual([['likelihood', 'very likely'], ['note', 'as_is']]);
  });

  it('names the things that a change speaks of', () => {
    const id = 'actor--01a2079c-0556-7000-acaa-cb4bb7268f77';
    const change = readChange({ table: 'claim', rowId: 'x', before: null, after: JSON.stringify({ subject_id: id, voice: 'source' }) });
    expect(thingIdsIn([change, change], 10)).toEqual([id]);
    expect([readableValue(id, new Map([[id, 'Iran']])), readableValue(id, new Map()), readableValue('source', new Map()), readableValue(null, new Map())])
      .toEqual(['Iran', 'actor', 'source', null]);
  });

  it('knows what does not hold any more', () => {
    const entries = [
      { seq: 1, kind: 'do', targetSeq: null }, { seq: 2, kind: 'do', targetSeq: null },
      { seq: 3, kind: 'undo', targetSeq: 2 }, { seq: 4, kind: 'undo', targetSeq: 1 }, { seq: 5, kind: 'redo', targetSeq: 1 },
    ] as const;
    expect([...undoneSteps(entries)]).toEqual([2]);
  });
});

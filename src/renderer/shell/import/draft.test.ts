import { describe, expect, it } from 'vitest';
import { draftFrom, missingFields, newSource, sourceInput, reportInput } from './draft.ts';

describe('the import form', () => {
  it('starts with the title that was found and needs a source', () => {
    const draft = draftFrom({ title: 'Assessment' });
    expect(missingFields(draft)).toEqual(['source']);
    expect(missingFields({ ...draft, title: '  ', source: newSource('Agency') })).toEqual(['title']);
  });

  it('does not judge a source that nobody judged yet', () => {
    expect(newSource('Agency')).toEqual({ is: 'new', name: 'Agency', kind: 'outlet', reliability: 'F' });
  });

  it('hands over what was typed, trimmed, and null where nothing was', () => {
    const draft = { ...draftFrom({ title: ' Assessment ' }), published: ' 2021-03 ', author: ' ', url: 'https://example.org' };
    expect(reportInput(draft)).toEqual({
      title: 'Assessment', author: null, date: '2021-03', dateInferred: false, dateBasis: null,
      url: 'https://example.org', language: null, marking: null, note: null,
    });
  });
});

describe('the source of an import', () => {
  it('is named when it is there', () => {
    expect(sourceInput({ is: 'there', id: 'source--1', name: 'The Gazette' })).toEqual({ sourceId: 'source--1', newSource: null });
  });

  it('comes in with the report when it is new', () => {
    const made = { name: 'The Gazette', kind: 'outlet', reliability: 'F', url: null, language: null, note: null };
    expect(sourceInput(newSource('The Gazette'))).toEqual({ sourceId: null, newSource: made });
  });
});

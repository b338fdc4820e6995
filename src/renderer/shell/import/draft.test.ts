import { describe, expect, it } from 'vitest';
import { changed, draftFrom, missingFields, newSource, readAnew, replacing, sourceInput, reportInput } from './draft.ts';

const noFacts = { author: null, date: null, dateInferred: false, dateBasis: null, language: null, publisher: null, url: null, marking: null, note: null };
const found = (title: string) => draftFrom({ title, facts: noFacts, origins: { title: 'text' } }, []);

describe('the import form', () => {
  it('starts with the title that was found and needs a source', () => {
    const draft = found('Assessment');
    expect(missingFields(draft)).toEqual(['source']);
    expect(missingFields({ ...draft, title: '  ', source: newSource('Agency') })).toEqual(['title']);
  });

  it('takes what the document says of itself as proposal, until it is changed', () => {
    const facts = { author: 'A. Writer', date: '2020-05', dateInferred: false, dateBasis: null, language: 'en', publisher: 'the gazette', url: null, marking: 'TLP:GREEN' as const, note: 'Handling: SECRET' };
    const origins = { title: 'document', author: 'document', date: 'document', language: 'document', source: 'document', marking: 'text', note: 'text' } as const;
    const draft = draftFrom({ title: 'T', facts, origins }, [{ id: 'source--1', name: 'The Gazette' }]);
    expect(draft).toMatchObject({ author: 'A. Writer', published: '2020-05', language: 'en', marking: 'TLP:GREEN', note: 'Handling: SECRET', source: { is: 'there', id: 'source--1' }, proposed: origins });
    expect(changed(draft, { published: '2021', source: null, note: '' }).proposed).toEqual({ title: 'document', author: 'document', language: 'document', marking: 'text' });
    expect([reportInput(draft).note, reportInput(changed(draft, { note: ' ' })).note, found('T').note]).toEqual(['Handling: SECRET', null, null]);
    expect(draftFrom({ title: 'T', facts, origins }, []).source).toEqual(newSource('the gazette'));
  });

  it('takes the publisher of the report that it replaces, unless the person named another', () => {
    const older = { sourceId: 'source--1', sourceName: 'The Gazette' };
    const replaces = { id: 'report--1', title: 'Before' };
    const gazette = { is: 'there', id: 'source--1', name: 'The Gazette' };
    const draft = found('Assessment');
    expect(replacing(draft, replaces, older)).toEqual({ ...draft, replaces, source: gazette });
    const stated = { ...draft, source: newSource('gazette.example'), proposed: { title: 'text', source: 'document' } as const };
    expect(replacing(stated, replaces, older)).toEqual({ ...draft, replaces, source: gazette });
    const chosen = changed(draft, { source: newSource('Another') });
    expect(replacing(chosen, replaces, older)).toEqual({ ...chosen, replaces });
    expect(replacing(draft, replaces, undefined)).toEqual({ ...draft, replaces });
    expect(replacing(replacing(draft, replaces, older), null, undefined)).toEqual({ ...draft, source: gazette });
  });

  it('says what another reading of the file finds, but where the person said something', () => {
    const before = draftFrom({ title: 'Tkh wdqnhu', facts: { ...noFacts, author: 'Q. Rqh', language: 'en' }, origins: { title: 'text', author: 'document', language: 'document' } }, []);
    const now = draftFrom(
      { title: 'The tanker', facts: { ...noFacts, author: 'N. One', date: '2020', dateInferred: true, dateBasis: 'As made.', marking: 'TLP:GREEN' }, origins: { title: 'text', author: 'document', date: 'document', marking: 'text' } }, [],
    );
    const typed = changed(before, { author: 'Nobody', source: newSource('Gazette') });
    expect(readAnew(before, before, now)).toEqual(now);
    expect(readAnew(typed, before, now)).toEqual({
      ...now, author: 'Nobody', source: newSource('Gazette'), proposed: { title: 'text', date: 'document', marking: 'text' },
    });
    expect(readAnew({ ...typed, replaces: { id: 'report--1', title: 'Before' } }, before, before).replaces).toEqual({ id: 'report--1', title: 'Before' });
  });

  it('hands over why a date is inferred, until the person says another', () => {
    const dateBasis = 'The day on which the file was made, as it says itself.';
    const draft = draftFrom({ title: 'T', facts: { ...noFacts, date: '2020-05-01', dateInferred: true, dateBasis }, origins: { title: 'text', date: 'document' } }, []);
    expect(reportInput(draft)).toMatchObject({ date: '2020-05-01', dateInferred: true, dateBasis });
    expect(reportInput(changed(draft, { published: '2020-05-02' }))).toMatchObject({ date: '2020-05-02', dateInferred: false, dateBasis: null });
  });

  it('does not judge a source that nobody judged yet', () => {
    expect(newSource('Agency')).toEqual({ is: 'new', name: 'Agency', kind: 'outlet', reliability: 'F' });
  });

  it('hands over what was typed, trimmed, and null where nothing was', () => {
    const draft = { ...found(' Assessment '), published: ' 2021-03 ', author: ' ', url: 'https://example.org' };
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

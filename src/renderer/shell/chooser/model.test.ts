import { describe, expect, it } from 'vitest';
import { asCaseName, entriesFor, typeAhead } from './model.ts';

const entry = (name: string, isFolder = false) => ({ handle: name, name, isFolder, sizeBytes: null, modifiedAt: null });

describe('the file chooser', () => {
  it('shows cases where a case is wanted and everything else where a report is', () => {
    const entries = [entry('old', true), entry('a.casefile'), entry('a.casefile-wal'), entry('b.txt')];
    expect(entriesFor(entries, 'open-case').map(({ name }) => name)).toEqual(['old', 'a.casefile']);
    expect(entriesFor(entries, 'import').map(({ name }) => name)).toEqual(['old', 'b.txt']);
  });

  it('adds the ending of a case file once', () => {
    expect(['Election 2020', ' x.casefile ', 'x.CaseFile', '  '].map(asCaseName))
      .toEqual(['Election 2020.casefile', 'x.casefile', 'x.CaseFile', '']);
  });

  it('jumps to the name that begins with what is typed', () => {
    const names = ['alpha', 'beta', 'bravo', 'charlie'];
    expect(typeAhead(names, 0, 'br')).toBe(2);
    expect(typeAhead(names, -1, 'C')).toBe(3);
    expect(typeAhead(names, 0, 'x')).toBe(-1);
  });

  it('goes round among names with the same letter', () => {
    const names = ['alpha', 'beta', 'bravo'];
    expect([typeAhead(names, 0, 'b'), typeAhead(names, 1, 'bb'), typeAhead(names, 2, 'bbb')]).toEqual([1, 2, 1]);
  });
});

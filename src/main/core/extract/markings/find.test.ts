import { describe, expect, it } from 'vitest';
import { readText } from '../text/read.ts';
import { findMarkings } from './find.ts';

const read = (text: string) => findMarkings(readText(text, { published: null, known: [] }));

describe('markings', () => {
  it.each([
    ['TLP:GREEN\n\nA note.', 'TLP:GREEN'], ['This is TLP: AMBER + STRICT.', 'TLP:AMBER+STRICT'], ['tlp:red', 'TLP:RED'], ['TLP:CLEAR', 'TLP:CLEAR'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text).map(({ marking }) => marking)).toEqual([expected]);
  });

  it('takes WHITE of version 1.0 for CLEAR, and says so', () => {
    const [marking] = read('TLP:WHITE');
    expect(marking).toMatchObject({ marking: 'TLP:CLEAR', because: [{ note: 'TLP:WHITE of version 1.0 is TLP:CLEAR in version 2.0' }] });
  });

  it('gives a label once, with all its places', () => {
    const [marking, ...others] = read('TLP:GREEN\n\nWhat is TLP:GREEN may be shared.');
    expect([marking?.because[0]?.words.length, others.length]).toEqual([2, 0]);
  });

  it('trusts labels less where there are several', () => {
    expect(read('TLP:RED is closer than TLP:GREEN.').map(({ score }) => score)).toEqual([0.5, 0.5]);
  });

  it.each(['TLP:REDDISH', 'TLP', 'The report was unclassified.', 'It is a SECRET of the trade, he said.', '(C) any person who owns a ship', 'Official statement'])('finds none in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nA note.', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY'], ['TOP SECRET//SI//NOFORN (declassified)\n\nA note.', 'TOP SECRET//SI//NOFORN (declassified)'],
    ['SECRET\n\nA note.', 'SECRET'], ['(U) The first finding.', '(U)'], ['1. (S//NF) The first finding.', '(S//NF)'], ['This product is FOR OFFICIAL USE ONLY and may not be shared.', 'FOR OFFICIAL USE ONLY'],
    ['VS-NUR FÜR DEN DIENSTGEBRAUCH\n\nEin Vermerk.', 'VS-NUR FÜR DEN DIENSTGEBRAUCH'],
  ])('keeps other words on handling as they are: "%s"', (text, words) => {
    expect(read(text).map(({ from, to, marking }) => [text.slice(from, to), marking])).toEqual([[words, null]]);
  });

  it('gives each classification once, with all its places', () => {
    const found = read('UNCLASSIFIED\n\n(U) One.\n\n(U) Two.\n\n(U//FOUO) Three.\n\nUNCLASSIFIED');
    expect(found.map(({ because }) => because[0]?.words.length)).toEqual([2, 2, 1]);
  });

  it('is quick in a text of nothing but banners', () => {
    const before = performance.now();
    for (const run of ['SECRET//', 'SECRET // A ', 'TOP SECRET\n', '(U//', '(S//NF/', 'CUI ']) read(run.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

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

  it.each(['FOR OFFICIAL USE ONLY', 'UNCLASSIFIED', '(U) Note', 'TLP:REDDISH', 'TLP'])('maps "%s" to nothing', (text) => {
    expect(read(text)).toEqual([]);
  });
});

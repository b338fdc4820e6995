import { expect, it } from 'vitest';
import { filterChains } from './filters.ts';

const chains = (dictionary: string) => filterChains(dictionary, dictionary).map((chain) => chain.join(' '));

it.each([
  ['one', '<< /Filter /FlateDecode >>', 'flate'],
  ['several', '<</Filter[/AHx/A85/Fl]>>', 'hex base85 flate'],
  ['by codes', '<< /F#69lter [/AHx /F#6c] >>', 'hex flate'],
  ['by the short key', '<< /F [/AHx /Fl] >>', 'hex flate'],
  ['behind those of another key', '<< /DecodeParms << /Filter /X >> /Filter [/AHx /Fl] >>', 'hex flate'],
  ['behind a name that is the key\'s', '<< /X /Filter /Filter [/AHx /Fl] >>', 'hex flate'],
  ['behind a comment', '<< /Filter %c\n[%]\n/AHx /Fl] >>', 'hex flate'],
  ['behind a string that is like a comment', '<< /X (%) /Filter [/AHx /Fl] >>', 'hex flate'],
  ['behind such a string, within a comment', '<< /X (a(%)) /Filter [%]\n/AHx /Fl] >>', 'hex flate'],
  ['behind a nothing', '<< /Filter\0/Fl >>', 'flate'],
  ['among unknown ones', '<< /Filter [/Crypt /AHx /constructor /AHx-y /A#5d /Fl] >>', 'hex flate'],
  ['of another object before', '<< /Filter /X >> endobj 2 0\nobj << /Filter [/AHx /Fl] >>', 'hex flate'],
])('filters are found: %s', (_, dictionary, found) => {
  expect(chains(dictionary)).toContain(found);
});

it('what names Flate in no known place is taken for all filters', () => {
  expect(chains('<< /Filters [/X [/FlateDecode /Fl]] >>')).toContain('flate flate');
  expect(chains('<< /Filter [/A85 /FlateDecode] >>')).toEqual(['base85 flate', 'flate']);
});

it('filters that are named several times are given once', () => {
  expect(chains('<< /Filter /FlateDecode /F /Fl >>')).toEqual(['flate', 'flate flate']);
});

import { expect, it } from 'vitest';
import { distinctions, reportsLike, type NamedReport } from './report-names.ts';

const report = (id: string, change: Partial<NamedReport> = {}): NamedReport => ({ id, title: 'Assessment', fileName: `${id}.pdf`, date: null, quoteCount: 0, replacesId: null, ...change });
const reports = [report('draft', { date: '2021-03', quoteCount: 1 }), report('final', { title: 'assessment ', replacesId: 'draft', quoteCount: 12 }), report('other', { title: 'Another' })];

it('tells reports of the same title apart by file, date, quotes and what replaces them', () => {
  const told = distinctions(reports);
  expect([...told.values()].map(({ isSameTitled }) => isSameTitled)).toEqual([true, true, false]);
  expect(told.get('draft')?.facts).toEqual(['draft.pdf', 'March 2021', '1 quote', 'replaced by final.pdf']);
  expect(told.get('final')).toEqual({ isSameTitled: true, replacedBy: null, facts: ['final.pdf', '12 quotes'] });
});

it('names what replaces a report by its title, where that is another', () => {
  expect(distinctions([report('a'), report('b', { title: 'Corrected', replacesId: 'a' })]).get('a')?.replacedBy).toBe('replaced by Corrected');
});

it('finds reports by their file names, too', () => {
  expect(reportsLike(reports, 'FINAL').map(({ id }) => id)).toEqual(['final']);
  expect(reportsLike(reports, 'assess').map(({ id }) => id)).toEqual(['draft', 'final']);
});

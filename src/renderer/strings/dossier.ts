import { gapWords, type GapKind } from '../../shared/exchange.ts';

const number = new Intl.NumberFormat('en-GB');

/** Words of what a dossier lacks, and of its template. */
export const dossierStrings = {
  gaps: 'What readers of the dossier would miss',
  noGaps: 'Nothing is missing: every statement rests on a quote, and every citation is whole.',
  gapCount: (count: number): string => (count === 1 ? 'Its readers would miss something' : `Its readers would miss something in ${number.format(count)} places`),
  missing: (kinds: readonly GapKind[]): string => kinds.map((kind) => gapWords[kind]).join(' '),
  moreGaps: (count: number): string => `And ${number.format(count)} more, all of which the dossier lists.`,
  usual: 'It is made by the usual template.',
  own: 'It is made by the template of this case.',
  edit: 'Edit the template',
  template: 'Template',
  hint: '# begins a heading, {{actors}} alone on a line is a section: move, leave out, or write above and below. {{title}}, {{date}} and {{marking}} stand for words of the case.',
  problem: (line: number, message: string): string => `Line ${line}: ${message}`,
  saved: 'Kept in this case.',
  notSaved: 'The template was not kept',
  save: 'Keep in this case',
  reset: 'Back to the usual one',
} as const;

import type { Span } from '../../../../shared/spans.ts';
import { plainlyShown } from '../../../../shared/glyphs.ts';
import { indexOf, type Stretch } from './text.ts';

/** More than this is told by its beginning and its end. */
const mostRead = 240;
const partRead = 100;

/** The words of a span as they are read aloud, as far as they are at hand. */
export function spokenWords(stretches: readonly Stretch[], { start, end }: Span): string {
  const parts = stretches.filter((stretch) => stretch.start < end && start < stretch.end)
    .map((stretch) => stretch.text.slice(indexOf(stretch, Math.max(start, stretch.start)), indexOf(stretch, Math.min(end, stretch.end))));
  const words = parts.join(' ').replaceAll(/\s+/g, ' ').trim();
  const letters = [...words];
  return letters.length <= mostRead ? words : `${letters.slice(0, partRead).join('')} … ${letters.slice(-partRead).join('')}`;
}

/** The letter at a place; white space and the ends of passages by their names. */
export function spokenLetter(stretches: readonly Stretch[], place: number, names: { readonly space: string; readonly end: string }): string {
  const stretch = stretches.find(({ start, end }) => start <= place && place < end);
  if (!stretch) return names.end;
  const letter = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(stretch.text).containing(indexOf(stretch, place))?.segment ?? '';
  return letter.trim() === '' ? names.space : plainlyShown(letter);
}

/** The word or the sentence that a place is in; the next one from a gap between two passages. */
export function spokenAt(stretches: readonly Stretch[], place: number, unit: 'word' | 'sentence'): string {
  const stretch = stretches.find(({ end }) => place < end) ?? stretches.at(-1);
  if (!stretch) return '';
  const at = Math.min(indexOf(stretch, place), stretch.text.length - 1);
  return new Intl.Segmenter(undefined, { granularity: unit }).segment(stretch.text).containing(at)?.segment.replaceAll(/\s+/g, ' ').trim() ?? '';
}

import { wordSet } from '../operations/words.ts';

/** Titles of those who lead a state, a group or an organisation. */
const leading = wordSet('president premier chancellor king queen emir sultan leader chairman chairwoman chair chief head director commander ceo secretary-general governor founder ruler');
/** Titles of those who work for one. */
const serving = wordSet('officer employee spokesman spokeswoman spokesperson agent analyst contractor colonel operative lawyer attorney adviser advisor deputy diplomat envoy ambassador engineer executive staffer');
/** Words that stand between a title and a name and mean nothing for the relation. */
export const honorifics = wordSet('mr. mrs. ms. mr mrs ms dr. dr gen. general ayatollah sheikh col. colonel lt. major sir senator sen. sen rep. rep prince');
/** Words that say that an office is no longer, or not yet, held. */
export const ended = wordSet('former ex then late then- ousted deposed acting deputy vice assistant ex-');

/** The relation that a title gives between its holder and whom it is of; null when the words are no title. */
export function relationOfTitle(words: readonly string[]): 'leads' | 'works_for' | 'member_of' | null {
  const plain = words.filter((word) => word !== 'the' && word !== 'a' && word !== 'an' && word !== '-');
  if (plain.length === 0 || plain.length > 6 || plain.some((word) => ended.has(word) || /^(?:under|co)$/u.test(word))) return null;
  const text = plain.join(' ');
  if (/\b(?:prime minister|supreme leader|secretary general|general secretary|managing director)$/u.test(text)) return 'leads';
  const last = plain.at(-1) ?? '';
  if (last === 'member') return 'member_of';
  if (leading.has(last)) return 'leads';
  return serving.has(last) ? 'works_for' : null;
}

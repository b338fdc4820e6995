import { isDash, lexemeAt, type Lexeme } from './lexemes.ts';
import { monthAt, monthFirst } from './months.ts';
import { point, type Expression, type Meaning } from './meaning.ts';
import { decade, season, year } from './parts.ts';
import { namedUnit } from './relative.ts';

const modifiers = new Set(['early', 'mid', 'late']);
const edges = new Set(['end', 'beginning', 'start', 'middle']);
const doubts = new Set(['circa', 'ca']);

/** `early 2019`, `mid-March 2016`, `the end of 2016`: approximate, as EDTF has no word for a part of a year without bounds. */
export function modified(list: readonly Lexeme[], index: number, language: string): Expression | null {
  const first = lexemeAt(list, index);
  let at = index + 1;
  if (modifiers.has(first.lower)) {
    if (isDash(lexemeAt(list, at)) || ['in', 'of'].includes(lexemeAt(list, at).lower)) at += 1;
  } else if (edges.has(first.lower)) {
    if (lexemeAt(list, at).lower !== 'of') return null;
    at += 1;
  } else if (doubts.has(first.lower)) {
    if (lexemeAt(list, at).text === '.') at += 1;
  } else return null;
  const found = inner(list, at, language);
  return found && { start: index, next: found.next, meaning: found.meaning, rule: 'part of a period' };
}

function inner(list: readonly Lexeme[], at: number, language: string): { readonly meaning: Meaning; readonly next: number } | null {
  const dated = monthFirst(list, at);
  if (dated) return { meaning: { ...dated.point, approximate: true }, next: dated.next };
  const found = decade(list, at) ?? season(list, at) ?? year(list, at) ?? namedUnit(list, at);
  if (found) return { meaning: approximated(found.meaning), next: found.next };
  const name = monthAt(list, at);
  if (!name || name.short || (name.code !== 'en' && name.code !== language)) return null;
  return { meaning: point({ month: name.month, approximate: true }), next: name.next };
}

function approximated(meaning: Meaning): Meaning {
  return meaning.kind === 'point' || meaning.kind === 'shift' ? { ...meaning, approximate: true } : meaning;
}

import type { FoundDate } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { publishedOf } from './calendar.ts';
import type { Anchor, Context } from './context.ts';
import { expressionsOf } from './grammar.ts';
import { lexemeAt, lexemesOf, type Lexeme } from './lexemes.ts';
import type { Expression } from './meaning.ts';
import { resolve, type Resolution } from './resolve.ts';
import { isNarrative } from './years.ts';

interface Read {
  readonly paragraph: number;
  readonly list: readonly Lexeme[];
  readonly expressions: readonly Expression[];
}

/**
 * All dates that a report names, as EDTF: those it gives in full and those that its date of publication or the dates
 * around them give. `edtf` is null where the words are a date but nothing tells which.
 */
export function findDates(document: TextDocument): FoundDate[] {
  const all = document.paragraphs.map((paragraph, index): Read => {
    const list = lexemesOf(document.text, paragraph.from, paragraph.to);
    return { paragraph: index, list, expressions: expressionsOf(list, paragraph.language) };
  });
  const order = orderOf(all);
  const published = publishedOf(document.published);
  const found: FoundDate[] = [];
  let anchor: Anchor | null = null;
  let vote: Context['vote'] = null;
  for (const read of all) {
    read.expressions.forEach((expression, index) => {
      const followingYear = yearInList(read, index);
      const context: Context = { published, order, anchor, vote, paragraph: read.paragraph, followingYear, isAhead: isAhead(read.list, expression) };
      const resolution = resolve(expression.meaning, context);
      if (!resolution) return;
      anchor = anchorOf(read, expression, resolution) ?? anchor;
      if (expression.rule === 'year' && resolution.year !== null && isOfVote(read.list, expression)) vote = { year: resolution.year, paragraph: read.paragraph };
      found.push(dateFrom(`d${found.length + 1}`, read.list, expression, resolution));
    });
  }
  return found;
}

const votes = new Set(['election', 'elections', 'vote', 'referendum', 'midterms', 'race', 'ballot']);

/** Whether a year names a vote: "the 2016 presidential election". */
const isOfVote = (list: readonly Lexeme[], { next }: Expression): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((step) => votes.has(lexemeAt(list, next + step).lower));

function dateFrom(key: string, list: readonly Lexeme[], expression: Expression, resolution: Resolution): FoundDate {
  const range = { from: lexemeAt(list, expression.start).from, to: lexemeAt(list, expression.next - 1).to };
  const { edtf, inferred, basis } = resolution;
  const score = edtf === null ? 0.4 : inferred ? 0.75 : 0.95;
  return { key, ...range, edtf, inferred, basis, score, because: [{ rule: `date: ${expression.rule}`, note: basis, words: [range] }] };
}

/** A date that later ones may lean on: one with a month, or a year in which something is told to have happened. */
function anchorOf(read: Read, expression: Expression, resolution: Resolution): Anchor | null {
  if (resolution.year === null) return null;
  const { meaning } = expression;
  const isPlainYear = expression.rule === 'year' && !isNarrative(read.list, expression.start);
  const isRecent = meaning.kind === 'weekday' || (meaning.kind === 'shift' && meaning.from === 'published' && meaning.unit !== 'year');
  return isPlainYear ? null : { paragraph: read.paragraph, year: resolution.year, month: resolution.month, day: resolution.day, isRecent };
}

const joins = new Set([',', 'and', 'or', '&', 'on', 'in']);

/** The year of the next dates of a list, such as that of "September, October and November 2016". */
function yearInList(read: Read, index: number): number | null {
  let at = read.expressions[index];
  for (let step = index + 1; at && step <= index + 6; step += 1) {
    const next = read.expressions[step];
    if (!next || next.meaning.kind !== 'point' || next.meaning.month === null) return null;
    for (let gap = at.next; gap < next.start; gap += 1) if (!joins.has(lexemeAt(read.list, gap).lower)) return null;
    if (next.meaning.year !== null) return next.meaning.year;
    at = next;
  }
  return null;
}

const ahead = new Set(['will', 'would', 'shall', 'scheduled', 'due', 'expected', 'upcoming', 'plans', 'planned', 'could', 'may', 'might', 'deadline', 'forthcoming', 'ahead', 'approach', 'approaching', 'approaches', 'until', 'nears', "ll"]);
const past = new Set(['said', 'told', 'was', 'were', 'had', 'met', 'wrote', 'spoke', 'gave', 'took', 'made', 'went', 'held', 'found', 'sent', 'began']);
const clauseEnds = new Set(['.', ';', '“', '”', ':']);

/** Whether the nearest verb before it, as far as form tells, looks ahead. */
function isAhead(list: readonly Lexeme[], expression: Expression): boolean {
  for (let at = expression.start - 1; at >= expression.start - 14; at -= 1) {
    const lexeme = lexemeAt(list, at);
    if (lexeme.kind === 'end' || clauseEnds.has(lexeme.text)) return false;
    if (ahead.has(lexeme.lower)) return true;
    const isPast = lexeme.lower.length > 3 && lexeme.lower.endsWith('ed') && lexemeAt(list, at - 1).lower !== 'be';
    if (isPast || past.has(lexeme.lower)) return false;
  }
  return false;
}

/** Whether a date in figures, of which only one number can be a month, shows in which order this report writes them. */
function orderOf(all: readonly Read[]): 'day first' | 'month first' | null {
  const seen = new Set<'day first' | 'month first'>();
  for (const { list, expressions } of all) {
    for (const { rule, meaning, start } of expressions) {
      if (rule !== 'date in figures' || meaning.kind !== 'point' || meaning.day === meaning.month) continue;
      if (lexemeAt(list, start + 1).text !== '.') seen.add(lexemeAt(list, start).value === meaning.day ? 'day first' : 'month first');
    }
  }
  const [only] = seen;
  return seen.size === 1 && only ? only : null;
}

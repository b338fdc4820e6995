import { isCapitalised, isDash, lexemeAt, type Lexeme } from './lexemes.ts';

const earliest = 1900;
const latest = 2099;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** A number after one of these is the name or number of something. */
const numbered = words('section sections sec article articles art page pages p pp line lines port room order directive resolution title rule form bill rept chapter part figure table appendix unit bureau flight boeing model agenda vision windows office server exchange no nos number numbers § #');
/** A number before one of these is a count, a sum or a clock time. */
const counted = words('people persons accounts users followers tweets posts pages emails messages dollars euros rubles pounds yuan percent per km kilometers kilometres miles meters metres feet bytes kb mb gb words times hours hrs gmt utc est edt usc cfr troops soldiers voters votes members employees documents files domains computers hosts systems victims million billion thousand trillion mhz hz bit');
const comparing = words('than over nearly some almost roughly exactly at');
const inYear = words('in since during by until till of from through before after circa year around between late early mid and to');
const joinedBefore = words('pre post mid early late since');
const currency = words('$ € £ ¥ # § + = @ _ / ~ & *');
const preposition = words('in since during by until till from through before after of throughout');

/** A year that stands beside a month or a season: four figures, from 1000 to 2099. */
export function plainYear(list: readonly Lexeme[], index: number): number | null {
  const lexeme = lexemeAt(list, index);
  if (lexeme.kind !== 'number' || lexeme.text.length !== 4 || lexeme.value < 1000 || lexeme.value > latest) return null;
  return isCut(list, index) ? null : lexeme.value;
}

/** A year that stands alone, such as in "the 2018 vote"; counts, section numbers, file names and addresses are none. */
export function loneYear(list: readonly Lexeme[], index: number): number | null {
  const lexeme = lexemeAt(list, index);
  if (lexeme.kind !== 'number' || lexeme.text.length !== 4 || lexeme.value < 1500 || lexeme.value > latest) return null;
  if (isJoinedBefore(list, index) || isJoinedAfter(list, index)) return null;
  const before = lexemeAt(list, index - 1);
  const isRare = lexeme.value < earliest || lexeme.value % 100 === 0;
  if (isRare && !inYear.has(before.lower)) return null;
  if (comparing.has(before.lower) || isNumbered(list, index) || isCounted(list, index)) return null;
  return lexeme.value;
}

/** Whether the text tells of something in that year ("in 2016"), rather than naming a thing by it ("the 2016 vote"). */
export function isNarrative(list: readonly Lexeme[], index: number): boolean {
  return preposition.has(lexemeAt(list, index - 1).lower);
}

function isJoinedBefore(list: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemeAt(list, index);
  const before = lexemeAt(list, index - 1);
  if (!lexeme.glued) return before.text === '§' || before.text === '#' || before.text === '$';
  if (before.kind === 'word' || before.kind === 'number' || currency.has(before.text)) return true;
  const further = lexemeAt(list, index - 2);
  if (isDash(before)) return before.glued && further.kind !== 'end' && !joinedBefore.has(further.lower);
  return '.,:'.includes(before.text) && before.glued && further.kind === 'number';
}

function isJoinedAfter(list: readonly Lexeme[], index: number): boolean {
  const after = lexemeAt(list, index + 1);
  if (!after.glued) return after.text === '%' || after.text === '§';
  if (after.kind === 'word' || currency.has(after.text) || after.text === '%' || after.text === '\\') return true;
  if (after.text === '(') return isMarkInBrackets(list, index + 1);
  return isCut(list, index);
}

/** As in "1956(h)": a paragraph of a law. */
const isMarkInBrackets = (list: readonly Lexeme[], index: number): boolean =>
  lexemeAt(list, index + 1).text.length <= 2 && lexemeAt(list, index + 2).text === ')';

/** Whether what is glued to its end makes it a part of a longer number, name or address. */
function isCut(list: readonly Lexeme[], index: number): boolean {
  const after = lexemeAt(list, index + 1);
  const further = lexemeAt(list, index + 2);
  if (!after.glued || !further.glued) return false;
  if (isDash(after)) {
    if (further.kind === 'number') return true;
    const end = lexemeAt(list, index + 3);
    return further.text.length === 1 || (end.glued && isDash(end) && lexemeAt(list, index + 4).kind === 'number');
  }
  if (after.text === '.') return further.kind === 'number' || (further.kind === 'word' && !isCapitalised(further));
  return after.text === ':' || (after.text === ',' && further.kind === 'number');
}

function isNumbered(list: readonly Lexeme[], index: number): boolean {
  let at = index - 1;
  if (lexemeAt(list, at).text === '.') {
    at -= 1;
    const initial = lexemeAt(list, at);
    if ((initial.text === 'C' || initial.text === 'R')) return lexemeAt(list, at - 1).text === '.';
  }
  if (numbered.has(lexemeAt(list, at).lower)) return true;
  return isInSections(list, index);
}

/** As in "§§ 1343, 1956 and 1957": only numbers, marks and single letters since the sign. */
function isInSections(list: readonly Lexeme[], index: number): boolean {
  for (let at = index - 1; at >= index - 16; at -= 1) {
    const lexeme = lexemeAt(list, at);
    if (lexeme.text === '§' || lexeme.lower === 'sections' || lexeme.lower === 'usc') return true;
    if (lexeme.kind === 'end' || (lexeme.kind === 'word' && lexeme.text.length > 1 && lexeme.lower !== 'and')) return false;
  }
  return false;
}

function isCounted(list: readonly Lexeme[], index: number): boolean {
  const after = lexemeAt(list, index + 1);
  if (counted.has(after.lower)) return true;
  // "2000 U.S.C."
  return (after.text === 'U' || after.text === 'C') && lexemeAt(list, index + 2).text === '.' && lexemeAt(list, index + 4).text === '.' && lexemeAt(list, index + 5).text === (after.text === 'U' ? 'C' : 'R');
}

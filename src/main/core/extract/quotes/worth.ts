import { actsIn } from './acts.ts';
import type { Passage } from './passage.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

const boilerplate = /\b(?:no guarantees|sole discretion|standard copyright|distributed without restriction|please (?:contact|report|note that this)|contact your|subscribe|for more information|click here|sign up|all rights reserved|press office|media inquiries|was coordinated with|presumed innocent|merely an? (?:allegation|accusation)|full report|(?:is|are) (?:being )?provided (?:in order )?to|has been released tlp|photo(?:graph)? by|view the|can be found (?:at|here))\b|\(with information from/iu;
const anaphora = /^(?:this|these|those|such|its|their|his|her|they|it|he|she|defendants?|actors?|conspirators?|accounts|hackers|attackers|company|firm|foundation|angreifer|täter|hacker|gruppe|comptes|pirates|agence|groupe|société|cuentas|atacantes|empresa|fundación|grupo|red|sie|ils|elles|ellos|group|operators?|officers?|operatives|members|adversar\p{L}+)$/u;
const finite = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|did|does|do|must|.{2,}ed|.{2,}s|made|took|gave|ran|led|sent|paid|held|met|told|stole|sought|began|wrote|built|knew|spoke|spent|bought|sold|fled)$/u;

/** What makes a sentence a statement that a case may rest on. */
export interface Worth {
  /** Words that name acts, at most ten. */
  readonly acts: readonly number[];
  readonly hasActor: boolean;
  readonly hasAnaphor: boolean;
}

/**
 * Weighs a sentence as a statement about actors and what they do.
 *
 * @param fewest words that a statement has
 * @returns null for boilerplate, captions and fragments
 */
export function worthOf(passage: Passage, unit: Stretch, fewest: number): Worth | null {
  const { words, mentionOf } = passage;
  const from = words.tokens[unit.first]?.from ?? 0;
  const to = words.tokens[unit.end - 1]?.to ?? from;
  if (boilerplate.test(passage.text.slice(from, Math.min(to, from + 1500)))) return null;
  const acts = actsIn(passage.paragraph.language);
  const found: number[] = [];
  let count = 0;
  let hasActor = false;
  let hasAnaphor = false;
  let hasVerb = passage.paragraph.language !== 'en' || wordAt(words, unit.first) === 'we';
  for (let index = unit.first; index < unit.end; index++) {
    const word = wordAt(words, index);
    if (!isWord(word)) continue;
    count++;
    if ((mentionOf[index] ?? -1) !== -1) { hasActor = true; continue; }
    if (found.length < 10 && acts.test(word)) found.push(index);
    if (index - unit.first < 12 && anaphora.test(word)) hasAnaphor = true;
    if (index > unit.first && finite.test(word)) hasVerb = true;
  }
  if (count < fewest || !hasVerb || !endsAsSentence(passage, unit)) return null;
  return { acts: found, hasActor, hasAnaphor };
}

function endsAsSentence({ words }: Passage, { first, end }: Stretch): boolean {
  for (let at = end - 1; at >= Math.max(first, end - 40); at--) {
    if (/^[.!?;…]/u.test(wordAt(words, at))) return true;
    if (isWord(wordAt(words, at)) && !words.tokens[at]?.text.endsWith('.')) return false;
    if (words.tokens[at]?.text.endsWith('.')) return true;
  }
  return false;
}

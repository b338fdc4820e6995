import type { Passage } from './passage.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** Beginnings of words for what actors do to others: the acts that a case is about. */
const acts = new RegExp(`^(?:influenc|interfer|hack|campaign|operati|target|attack|intru|compromis|exploit|disseminat|propagand|disinform|misinform|narrative|deceiv|decept|manipulat|undermin|sow|discord
  |spread|promot|discredit|amplif|fund|financ|paid|pay|sanction|designat|indict|conspir|steal|stole|stolen|theft|leak|releas|publish|post|imperson|pretend|pose[ds]?$|posing|spoof|phish|malware|ransom|espionage|spied|spying|spies
  |recruit|direct(?:ed|s|ing)$|authoriz|authoris|approv|order(?:ed|s|ing)$|conduct|launch|deploy|carried|attempt|sought|seek|plan|prepar|inten[dt]|support|assist|provid|regist|purchas|travel|meet|met$|violat|evad|procur|launder
  |sabotag|assassin|kill|poison|bomb|struck|strike|seiz|arrest|detain|expel|ban(?:ned|s)$|block|remov|suspend|threat|intimid|email|e-mail|weaponi|disrupt|destroy|obtain|access|breach|scan|expos|advers|used|using|uses|employ
  |creat|fabricat|forg|disguis|conceal|hid$|hide|hiding|tap|surveil|monitor|collect|exfiltrat|control|manag|work(?:ed|s|ing)$|aim|engag|involv|divid|polari|amplif|dismiss|reject|shape|sway|alter|chang|bolster|disparag|denigrat|damag|link|connect|confirm|identif|emphasi|adopt|wag(?:ed|ing)|benefit|ran$|fake|fictitious|took|take[ns]?$|remov|sent$|send|instruct|organiz|organis|open(?:ed|s)$|sold|sell|brib|told$|contact|offer|install|cop(?:y|ied)|download|claim|hir(?:e|ing)|declin|fail|abandon|shift|bought|buy|email|wrote|instruct|receiv|own(?:ed|s)$|host(?:ed|s)$|establish|produc|increas|exacerbat|target)`.replace(/\s+/gu, ''), 'u');

const boilerplate = /\b(?:no guarantees|sole discretion|standard copyright|distributed without restriction|please (?:contact|report|note that this)|contact your|subscribe|for more information|click here|sign up|all rights reserved|press office|media inquiries|was coordinated with|presumed innocent|merely an? (?:allegation|accusation)|full report|(?:is|are) (?:being )?provided (?:in order )?to|has been released tlp|photo(?:graph)? by|view the|can be found (?:at|here))\b|\(with information from/iu;
const anaphora = /^(?:this|these|those|such|its|their|his|her|they|it|he|she|defendants?|actors?|conspirators?|group|operators?|officers?|operatives|members|adversar\p{L}+)$/u;
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
  const found: number[] = [];
  let count = 0;
  let hasActor = false;
  let hasAnaphor = false;
  let hasVerb = passage.paragraph.language !== 'en';
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
  for (let at = end - 1; at >= Math.max(first, end - 4); at--) {
    if (/^[.!?;…]/u.test(wordAt(words, at))) return true;
    if (isWord(wordAt(words, at)) && !words.tokens[at]?.text.endsWith('.')) return false;
    if (words.tokens[at]?.text.endsWith('.')) return true;
  }
  return false;
}

import { isAdverbial } from './grammar.ts';
import { unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';

/** Past forms without `ed` of verbs that tell what somebody did. */
const irregular = wordSet('sent gave made paid bought sold ran built spread stole hid brought drove flew lent led set put drew shot beat broke fed forged struck swept tore threw went dealt fought led spent shook bound cut hit shut wrapped slipped');
/** What says no deed: how somebody was or felt, what he said, thought or only took part in as anyone. */
const idle = wordSet(`said stated told claimed alleged believed denied refused declined rejected remained appeared seemed wanted needed knew thought became continued lived resided
  worked served studied graduated died joined returned arrived insisted welcomed condemned criticized criticised opposed called described noted added asked replied answered earned agreed expected hoped planned
  owned belonged consisted included contained involved resembled used asserted argued warned apologized apologised resigned retired married celebrated laughed smiled cried nodded shrugged voted testified pleaded confessed admitted acknowledged
  confirmed announced explained suggested concluded assessed judged estimated found observed noticed learned realized realised remembered recalled regretted doubted feared liked loved hated enjoyed preferred
  pled tried attempted promised offered prepared proposed plotted sought
  failed stopped ended finished happened occurred lasted existed changed grew increased decreased fell rose lost won turned stayed lied maintained considered decided intended seemed proved stood sat lay lived passed appeared vanished disappeared moved
  named known called based located born aged listed charged arrested accused convicted sentenced indicted sanctioned designated detained extradited released suspected linked tied tracked identified attributed
  founded established constituted seized incorporated registered headed chaired studied opened closed appealed sued
  met visited attended travelled traveled talked spoke read cited quoted referred pointed responded reacted commented mentioned reported published`);

/** The place of a verb, out of whatever words, that tells what its subject did: a past form behind a name, a pronoun or a comma, with something behind it. */
export function isOpenDeed(units: readonly Unit[], index: number): boolean {
  const { lower, actor, text } = unitAt(units, index);
  const isUse = lower === 'used' && units.slice(index + 2, index + 9).some((unit) => unit.lower === 'to');
  if (actor || text !== lower || (idle.has(lower) && !isUse) || !(irregular.has(lower) || /^\p{Ll}{2,}ed$/u.test(lower))) return false;
  let at = index - 1;
  while (isAdverbial(unitAt(units, at)) || /^(?:also|then|later|now|even|still|again|both|once|twice|first|allegedly)$/u.test(unitAt(units, at).lower)) at -= 1;
  const before = unitAt(units, at);
  const isSubject = before.actor !== null ? before.mention?.kind !== 'demonym' : /^(?:he|she|they|it|has|have|had|[,)])$/u.test(before.lower);
  const isPossible = /^(?:has|have|had)$/u.test(before.lower) && /^(?:could|would|should|may|might|to)$/u.test(unitAt(units, at - 1).lower);
  const after = unitAt(units, index + 1);
  return isSubject && !isPossible && /^[\p{L}\p{N}$€£“"]/u.test(after.text) && !/^(?:that|by|and|or|but|as|when|while|if)$/u.test(after.lower) && units.length - index > 3;
}

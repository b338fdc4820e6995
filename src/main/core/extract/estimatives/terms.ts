import type { Confidence, EstimativeClass, Likelihood } from '../../../../shared/vocabulary.ts';

/** A wording that says how sure a statement is. */
export interface Term {
  readonly words: readonly string[];
  readonly norm: string;
  readonly class: EstimativeClass;
  readonly likelihood: Likelihood | null;
}

const likelihoodWordings: readonly (readonly [Likelihood, string])[] = [
  ['almost_no_chance', 'almost no chance|remote chance|remote possibility|almost certainly not|highly remote'],
  ['very_unlikely', 'very unlikely|highly unlikely|extremely unlikely|highly improbable|very improbable'],
  ['unlikely', 'unlikely|improbable|improbably|not likely|unwahrscheinlich|improbable|peu probable|poco probable'],
  ['roughly_even_chance', 'roughly even chance|roughly even odds|about even chance|even chance|even odds'],
  ['likely', 'likely|most likely|more likely than not|probable|probably|probablemente|probablement|vraisemblablement|wahrscheinlich|vermutlich|es probable|il est probable'],
  ['very_likely', 'very likely|highly likely|extremely likely|highly probable|very probable|very probably|muy probablemente|très probablement|sehr wahrscheinlich|höchstwahrscheinlich|mit hoher wahrscheinlichkeit|très vraisemblablement|selon toute vraisemblance|con alta probabilidad'],
  ['almost_certain', 'almost certain|almost certainly|nearly certain|nearly certainly|virtually certain|virtually certainly|casi con certeza|casi seguro|presque certainement|fast sicher'],
];

const otherWordings: readonly (readonly [EstimativeClass, string])[] = [
  ['probability', 'perhaps|possibly|possible|conceivably|quizás|quizá|tal vez|posiblemente|peut-être|möglicherweise|vielleicht|sans doute|il est possible|es möglich|es posible'],
  ['confidence', 'high confidence|moderate confidence|medium confidence|low confidence|moderate-to-high confidence|low-to-moderate confidence|highly confident|alta confianza|confianza alta|hohe zuversicht|haute confiance|confiance élevée|degré de confiance élevé'],
  ['modal', 'may|may have|may have been|might|might have|might have been|could|could have|could have been|not necessarily|potentially|podría|podrían|pourrait|pourraient|könnte|könnten|dürfte|dürften|nicht unbedingt|pas nécessairement'],
  ['hearsay', 'allegedly|alleged|reportedly|purportedly|purported|supposedly|rumored|rumoured|ostensibly|apparently|suspected|unconfirmed|presumed|said to have|said to be|appears to have|appear to have|appeared to have|seems to have|seemed to'],
  ['hearsay', 'presuntamente|supuestamente|presunto|presunta|présumé|présumée|prétendument|angeblich|mutmaßlich|mutmaßliche|mutmaßlichen|mutmaßlicher|angebliche|angeblichen|offenbar|aurait|auraient|habría|habrían|supuesto|supuesta|soupçonné|soupçonnée|soupçonnés'],
  ['judgement_verb', 'evaluamos|estimamos|creemos|consideramos|nous estimons|nous pensons|wir gehen davon aus|gehen davon aus|geht davon aus|in our view|in our judgment|in our judgement|in our assessment|à notre avis|reason to believe|we assess|we judge|we believe|we estimate|we think|we consider|i believe|i think'],
  ['judgement_verb', 'assessed|is believed|are believed|was believed|were believed|is thought|are thought|is judged|are judged|judged to|believed to|thought to|we expect|is considered|are considered'],
  ['absence_of_evidence', 'no hay pruebas|no hay evidencia|aucune preuve|aucun indice|keine beweise|keine hinweise|keine anhaltspunkte|nothing to suggest|no hallamos indicios|no hay indicios|sin pruebas|aucun élément|rien n\' indique|pas de preuve|pas de preuves|keine belege|keinen beweis|keinen hinweis|keinerlei hinweise|nothing to indicate|no reason to believe'],
];

const plain: Readonly<Record<string, string>> = {
  probablemente: 'probably', probablement: 'probably', vraisemblablement: 'probably', wahrscheinlich: 'probably', vermutlich: 'probably',
  evaluamos: 'we assess', estimamos: 'we assess', creemos: 'we believe', 'nous estimons': 'we assess', presuntamente: 'allegedly', supuestamente: 'allegedly',
  angeblich: 'allegedly', mutmaßlich: 'allegedly', prétendument: 'allegedly', 'may have been': 'may', 'may have': 'may', 'might have': 'might',
  'might have been': 'might', 'could have': 'could', 'could have been': 'could',
};

const parted = (wording: string): readonly string[] => wording.split(/\s|(?=-)|(?<=-)/u).filter((word) => word !== '');
const term = (wording: string, kind: EstimativeClass, likelihood: Likelihood | null): Term => ({
  words: parted(wording), norm: plain[wording] ?? wording, class: kind, likelihood,
});

const terms: readonly Term[] = [
  ...likelihoodWordings.flatMap(([likelihood, wordings]) => wordings.split('|').map((wording) => term(wording, 'probability', likelihood))),
  ...otherWordings.flatMap(([kind, wordings]) => wordings.split('|').map((wording) => term(wording, kind, null))),
];

/** Terms by their first word, those of more words first. */
export const termsByFirstWord: ReadonlyMap<string, readonly Term[]> = terms.reduce((table, one) => {
  const first = one.words[0] ?? '';
  table.set(first, [...(table.get(first) ?? []), one].toSorted((a, b) => b.words.length - a.words.length));
  return table;
}, new Map<string, Term[]>());

/** Analytic confidence by the word before `confidence`. */
export const confidenceWords: ReadonlyMap<string, Confidence> = new Map<string, Confidence>([
  ['high', 'high'], ['highly', 'high'], ['moderate', 'moderate'], ['medium', 'moderate'], ['low', 'low'], ['alta', 'high'], ['hohe', 'high'],
]);

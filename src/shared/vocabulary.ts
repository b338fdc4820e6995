/** What an actor is. `publication` is a named document that itself speaks or acts, such as an assessment. */
export const actorTypes = [
  'person', 'organisation', 'state', 'group', 'persona', 'office', 'publication',
] as const;

/** How an alias relates to the actor's name. */
export const aliasKinds = [
  'name', 'short', 'acronym', 'metonym', 'demonym', 'former', 'transliteration', 'handle', 'other',
] as const;

/** In which form a text names an actor. */
export const mentionKinds = [
  'name', 'short', 'metonym', 'demonym', 'attributive', 'nominal', 'title', 'informal',
] as const;

/** How far an operation, or what a claim says of one, went. */
export const statuses = [
  'conducted', 'attempted', 'considered', 'not_conducted', 'planned', 'alleged',
] as const;

/** Whose voice a claim is: the source's, the analyst's own, or a minority view. */
export const voices = ['source', 'analyst', 'dissent'] as const;

/** `mixed`: one part of the words asserts, another denies. */
export const polarities = ['asserts', 'denies', 'mixed'] as const;

/** Words in quotation marks, words that report a statement, or a plain passage. */
export const quoteKinds = ['direct', 'reported', 'passage'] as const;

/** What makes a wording estimative. */
export const estimativeClasses = [
  'probability', 'confidence', 'judgement_verb', 'absence_of_evidence', 'hearsay', 'modal', 'reporting_verb',
] as const;

/** Analytic confidence, ICD 203. */
export const confidences = ['low', 'moderate', 'high'] as const;

/** Source reliability, Admiralty scale. F means that it cannot be judged, not that it is worst. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Item credibility, Admiralty scale. 6 means that it cannot be judged, not that it is worst. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** TLP 2.0 labels, from open to closed, written as FIRST writes them. */
export const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** What kind of publisher a source is. */
export const sourceKinds = ['outlet', 'agency', 'author', 'court', 'company', 'other'] as const;

/** Likelihood, ICD 203 (2015): both rows of terms and the band in per cent, `from` included. */
export const likelihoods = [
  'almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance', 'likely', 'very_likely', 'almost_certain',
] as const;

/** The terms and the band of each likelihood; bands in per cent. Source: ICD 203. */
export const likelihoodBands: Readonly<Record<Likelihood, LikelihoodBand>> = {
  almost_no_chance: { term: 'almost no chance', otherTerm: 'remote', fromPercent: 1, toPercent: 5 },
  very_unlikely: { term: 'very unlikely', otherTerm: 'highly improbable', fromPercent: 5, toPercent: 20 },
  unlikely: { term: 'unlikely', otherTerm: 'improbable', fromPercent: 20, toPercent: 45 },
  roughly_even_chance: { term: 'roughly even chance', otherTerm: 'roughly even odds', fromPercent: 45, toPercent: 55 },
  likely: { term: 'likely', otherTerm: 'probable', fromPercent: 55, toPercent: 80 },
  very_likely: { term: 'very likely', otherTerm: 'highly probable', fromPercent: 80, toPercent: 95 },
  almost_certain: { term: 'almost certain', otherTerm: 'nearly certain', fromPercent: 95, toPercent: 99 },
};

/** One band of ICD 203's likelihood scale. */
export interface LikelihoodBand {
  readonly term: string;
  readonly otherTerm: string;
  readonly fromPercent: number;
  readonly toPercent: number;
}

export type ActorType = (typeof actorTypes)[number];
export type AliasKind = (typeof aliasKinds)[number];
export type MentionKind = (typeof mentionKinds)[number];
export type Status = (typeof statuses)[number];
export type Voice = (typeof voices)[number];
export type Polarity = (typeof polarities)[number];
export type QuoteKind = (typeof quoteKinds)[number];
export type EstimativeClass = (typeof estimativeClasses)[number];
export type Confidence = (typeof confidences)[number];
export type Reliability = (typeof reliabilities)[number];
export type Credibility = (typeof credibilities)[number];
export type Marking = (typeof markings)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type Likelihood = (typeof likelihoods)[number];

const rankOf = (marking: Marking | null): number => (marking === null ? -1 : markings.indexOf(marking));

/** The more closed of two markings. */
export const higher = (one: Marking | null, other: Marking | null): Marking | null => (rankOf(other) > rankOf(one) ? other : one);

/** The tag of what is drawn as a line through the whole timeline, such as election day. */
export const keyDateTag = 'key date';

import type { ActorId } from '../../../shared/ids.ts';
import type {
  ActorType, AliasKind, Confidence, EstimativeClass, Likelihood, Marking, MentionKind, Polarity, QuoteKind, Status, Voice,
} from '../../../shared/vocabulary.ts';

/** A half-open stretch of a report's text in UTF-16 units: inside the extractor all is counted so; `extract.ts` converts at the end. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An actor that the case has already. */
export interface KnownActor {
  readonly id: ActorId;
  readonly name: string;
  readonly type: ActorType;
  readonly role: string | null;
  readonly aliases: readonly { readonly name: string; readonly kind: AliasKind }[];
}

/** Which rule proposes something, and the words it went by. */
export interface Reason {
  readonly rule: string;
  readonly note: string | null;
  readonly words: readonly Range[];
}

/** What every recogniser says of a proposal. `score` is 0 to 1: a rank, not a probability. */
export interface Grounds {
  readonly score: number;
  readonly because: readonly Reason[];
}

/** One place where an actor is named, found and merged: `actorKey` is the actor's. */
export interface FoundMention extends Range {
  readonly actorKey: string;
  readonly kind: MentionKind;
}

export interface FoundActor extends Grounds {
  readonly key: string;
  readonly name: string;
  readonly type: ActorType;
  readonly role: string | null;
  readonly knownId: ActorId | null;
  readonly aliases: readonly { readonly name: string; readonly kind: AliasKind; readonly language: string | null }[];
  /** In order of the text. */
  readonly mentions: readonly FoundMention[];
}

export interface FoundEstimative extends Range {
  /** The wording in its plain form, such as `highly likely`. */
  readonly norm: string;
  readonly class: EstimativeClass;
  readonly likelihood: Likelihood | null;
}

export interface FoundQuote extends Range, Grounds {
  readonly key: string;
  readonly outer: Range | null;
  readonly kind: QuoteKind;
  readonly voice: Voice;
  readonly polarity: Polarity;
  readonly speakerKey: string | null;
  readonly speakerText: string | null;
  readonly speakerRange: Range | null;
  readonly viaKey: string | null;
  readonly viaText: string | null;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  readonly estimatives: readonly FoundEstimative[];
  readonly language: string | null;
}

/** A date as EDTF; `inferred` when the words alone do not say it, `basis` what it was worked out from. */
export interface ResolvedDate {
  readonly edtf: string | null;
  readonly inferred: boolean;
  readonly basis: string | null;
}

export interface FoundDate extends Range, ResolvedDate, Grounds {
  readonly key: string;
}

export interface FoundPart {
  readonly actorKey: string;
  /** A role among the relations of a case, such as `executes`. */
  readonly relation: string;
  readonly polarity: Polarity;
  readonly words: readonly Range[];
}

export interface FoundOperation extends Grounds {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly aim: string | null;
  readonly status: Status;
  readonly statusBasis: string | null;
  readonly date: ResolvedDate | null;
  readonly parts: readonly FoundPart[];
  readonly quoteKeys: readonly string[];
  readonly techniques: readonly { readonly framework: string; readonly code: string; readonly name: string; readonly words: Range }[];
}

export interface FoundClaim extends Grounds {
  readonly key: string;
  readonly subjectKey: string;
  readonly relation: string;
  readonly objectKey: string;
  readonly voice: Voice;
  readonly polarity: Polarity;
  readonly status: Status | null;
  readonly date: ResolvedDate | null;
  readonly quoteKeys: readonly string[];
}

/** A handling marking such as `TLP:AMBER`, where it stands; `marking` is null for words that no TLP label equals. */
export interface FoundMarking extends Range, Grounds {
  readonly key: string;
  readonly marking: Marking | null;
}

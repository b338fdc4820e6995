import type { Input } from '../../../../shared/contract.ts';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { assertNever } from '../../../../shared/errors.ts';
import type { Span } from '../../../../shared/spans.ts';
import type { ActorType, MentionKind, QuoteKind, Status } from '../../../../shared/vocabulary.ts';
import { guessActorType } from '../model/actor-guess.ts';
import { guessEnds, type Candidate } from '../model/claim-guess.ts';

/** What is made from selected words: a bare quote, something new that rests on it, or `thing`, what is there already. */
export type CaptureTarget = 'quote' | 'actor' | 'operation' | 'event' | 'claim' | 'thing';
export const captureTargets: readonly CaptureTarget[] = ['quote', 'actor', 'operation', 'event', 'claim', 'thing'];

/** What an analyst says about a quote. */
export type Remarks = Omit<Input<'quote.edit'>, 'id' | 'revision'>;
export type Targets = Input<'quote.capture'>['targets'];
export type ClaimInput = Input<'claim.create'>['claim'];

/** Selected words, ready to become a quote. */
export interface Draft {
  readonly reportId: string;
  readonly span: Span;
  /** The exact words; null while they are read. */
  readonly words: string | null;
  readonly kind: QuoteKind;
  readonly outer: Span | null;
  /** Actors that are named in the words, in order. */
  readonly named: readonly Candidate[];
  /** The date that was read in the words, EDTF. */
  readonly date: string | null;
}

/** What a new thing rests on: words that become a quote with it, or a quote that is there. */
export type Ground = { readonly is: 'words'; readonly draft: Draft } | { readonly is: 'quote'; readonly quote: QuoteWithSupport };

/** All that the form holds, also of targets that are not chosen, so that changing one's mind loses nothing. */
export interface CaptureForm {
  readonly target: CaptureTarget;
  readonly name: string;
  readonly actorType: ActorType;
  readonly operationKind: string;
  readonly status: Status;
  /** EDTF; empty when undated. */
  readonly date: string;
  readonly subject: Candidate | null;
  readonly relation: string;
  readonly object: Candidate | null;
  readonly claimStatus: Status | null;
  readonly existing: Candidate | null;
  readonly remarks: Remarks;
}

const isNode = ({ id }: Candidate) => !id.startsWith('claim--');

/** Longer words are a sentence, not a name. */
const longestName = 90;

/** The words that a ground stands on. */
export const wordsOf = (ground: Ground): string | null => (ground.is === 'words' ? ground.draft.words : ground.quote.exact);

export function plainRemarks(kind: QuoteKind): Remarks {
  return {
    kind, voice: 'source', polarity: 'asserts', speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null,
    viaId: null, viaText: null, likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null,
  };
}

export function remarksOf(quote: QuoteWithSupport): Remarks {
  const {
    kind, voice, polarity, speakerId, speakerText, speakerStart, speakerEnd, viaId, viaText, likelihood, confidence,
    credibility, language, marking, note,
  } = quote;
  return {
    kind, voice, polarity, speakerId, speakerText, speakerStart, speakerEnd, viaId, viaText, likelihood, confidence,
    credibility, language, marking, note,
  };
}

/**
 * The form as it opens, with what can be guessed in it to be seen and changed.
 *
 * @param recent things made or chosen lately, newest first
 */
export function startForm(target: CaptureTarget, ground: Ground, recent: readonly Candidate[], locale: string): CaptureForm {
  const words = (wordsOf(ground) ?? '').replace(/\s+/g, ' ').trim();
  // Names that are only written there, without a mention, count too.
  const written = recent.filter(({ name }) => words.toLowerCase().includes(name.toLowerCase()));
  const known = ground.is === 'words' ? ground.draft.named : ground.quote.supports.map(({ thingId, name }) => ({ id: thingId, name })).filter(isNode);
  const named = [...known, ...written];
  const { subject, object, relation } = guessEnds(named, recent);
  const name = words.length <= longestName ? words : '';
  return {
    target, name, actorType: guessActorType(name, locale), operationKind: 'campaign', status: 'conducted',
    date: ground.is === 'words' ? ground.draft.date ?? '' : '',
    subject, object, relation: relation ?? 'linked_to', claimStatus: null, existing: null,
    remarks: ground.is === 'words' ? plainRemarks(ground.draft.kind) : remarksOf(ground.quote),
  };
}

/** What keeps the form from being saved, null when nothing does. */
export function problemOf(form: CaptureForm): 'name' | 'kind' | 'ends' | 'existing' | null {
  const isUnnamed = form.name.trim() === '';
  switch (form.target) {
    case 'quote': return null;
    case 'actor': case 'event': return isUnnamed ? 'name' : null;
    case 'operation': return isUnnamed ? 'name' : form.operationKind.trim() === '' ? 'kind' : null;
    case 'claim': return form.subject && form.object && form.relation !== '' ? null : 'ends';
    case 'thing': return form.existing ? null : 'existing';
    default: return assertNever(form.target);
  }
}

/** The date fields of what is made; the words of the report are its basis. */
function datedOf({ date }: CaptureForm) {
  return { date: date.trim() === '' ? null : date.trim(), dateInferred: false, dateBasis: null };
}

/** The claim that the form describes; `problemOf` must have found nothing. */
export function claimOf(form: CaptureForm): ClaimInput {
  const { voice, polarity, speakerId, speakerText, likelihood, confidence, credibility } = form.remarks;
  return {
    subjectId: form.subject?.id ?? '', relation: form.relation, objectId: form.object?.id ?? '', property: null, value: null,
    voice, polarity, attributionId: speakerId, attributionText: speakerText, status: form.claimStatus, likelihood, confidence,
    estimativeWords: null, credibility, marking: null, note: null, ...datedOf(form),
  };
}

/** Whether the words are the very name, so that they are a mention as well. */
function mentionKindOf(name: string, words: string | null): MentionKind | null {
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return words !== null && folded(words) === folded(name) ? 'name' : null;
}

/** What the new quote is attached to; `problemOf` must have found nothing. */
export function targetsOf(form: CaptureForm, words: string | null): Targets {
  const name = form.name.trim();
  switch (form.target) {
    case 'quote': return [];
    case 'actor': return [{ to: 'actor', name, type: form.actorType, role: null, mentionKind: mentionKindOf(name, words) }];
    case 'operation': return [{ to: 'operation', name, kind: form.operationKind.trim(), status: form.status, ...datedOf(form) }];
    case 'event': return [{ to: 'event', name, ...datedOf(form) }];
    case 'claim': return [{ to: 'claim', claim: claimOf(form) }];
    case 'thing': return form.existing ? [{ to: 'thing', thingId: form.existing.id }] : [];
    default: return assertNever(form.target);
  }
}

import type { ThingKind } from '../ids.ts';
import type { ActorType, Marking, Reliability, SourceKind, Status } from '../vocabulary.ts';

const kinds: Readonly<Record<ThingKind, string>> = {
  source: 'source', report: 'report', quote: 'quote', actor: 'actor', operation: 'operation', event: 'event', claim: 'claim',
};

const actorTypes: Readonly<Record<ActorType, string>> = {
  person: 'person', organisation: 'organisation', state: 'state', group: 'group', persona: 'persona', office: 'office',
  publication: 'publication',
};

const statuses: Readonly<Record<Status, string>> = {
  conducted: 'conducted', attempted: 'attempted', considered: 'considered', not_conducted: 'not conducted',
  planned: 'planned', alleged: 'alleged',
};

const sourceKinds: Readonly<Record<SourceKind, string>> = {
  outlet: 'News outlet', agency: 'Government or agency', author: 'Author', court: 'Court', company: 'Company', other: 'Other',
};

/** Admiralty scale for sources. F says that nothing is known, not that the source is bad. */
const reliabilities: Readonly<Record<Reliability, { name: string; meaning: string }>> = {
  A: { name: 'Reliable', meaning: 'No doubt about authenticity or competence; a record of complete reliability.' },
  B: { name: 'Usually reliable', meaning: 'Minor doubts; a record of mostly valid information.' },
  C: { name: 'Fairly reliable', meaning: 'Some doubts, but valid information in the past.' },
  D: { name: 'Not usually reliable', meaning: 'Strong doubts, but valid information now and then.' },
  E: { name: 'Unreliable', meaning: 'A record of invalid information.' },
  F: { name: 'Cannot be judged', meaning: 'No basis to judge it yet. This is not the worst grade: it means unknown.' },
};

const markings: Readonly<Record<Marking, string>> = {
  'TLP:CLEAR': 'May be shared with anyone',
  'TLP:GREEN': 'Within the community',
  'TLP:AMBER': 'Within the organisation and its clients, who need to know',
  'TLP:AMBER+STRICT': 'Within the organisation only',
  'TLP:RED': 'Only the people it was given to',
};

/** The field's words for the values that the case stores. */
export const vocabularyStrings = { kinds, actorTypes, statuses, sourceKinds, reliabilities, markings } as const;

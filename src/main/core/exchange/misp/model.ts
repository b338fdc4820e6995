import type { Confidence, Credibility, Likelihood, Marking, Reliability } from '../../../../shared/vocabulary.ts';
import { derivedUuid } from '../release/ids.ts';

/*
 * Objects of the MISP core format (draft-dulaunoy-misp-core-format-20). Numbers of an instance (`id`, `event_id`) are left to the one
 * that takes them in; everything is known by its UUID.
 */

/** A type of attribute, with the category that it goes in. */
const categories = { text: 'Other', link: 'External analysis', sha256: 'External analysis' } as const;
type AttributeType = keyof typeof categories;

/** One value of an object, by its name in the object's template. */
export interface Value {
  readonly relation: string;
  readonly value: string | number | null;
  readonly type?: AttributeType;
  /** Whether other events that have the same value are to be shown beside this one. */
  readonly correlates?: boolean;
  readonly tags?: readonly string[];
}

/** An edge that MISP draws, from the object that has it. */
export interface Reference {
  readonly to: string;
  readonly type: string;
  readonly comment?: string;
}

/** An object before it is written. */
export interface Described {
  /** The thing of the case that it stands for. */
  readonly id: string;
  readonly kind: 'actor' | 'operation' | 'event' | 'claim' | 'quote' | 'report';
  readonly values: readonly Value[];
  /** On every value, since an object can't bear a tag. */
  readonly tags: readonly string[];
  readonly references: readonly Reference[];
  readonly firstSeen?: string | null;
  readonly lastSeen?: string | null;
  readonly comment?: string;
}

const descriptions: Readonly<Record<Described['kind'], string>> = {
  actor: 'Who acts or is spoken of', operation: 'Something that was done, tried or considered', event: 'Something that happened', claim: 'What is said of one thing or between two',
  quote: 'Exact words of a report and their place in it', report: 'A document that quotes stand in',
};

/** `kind--UUID` without its kind: MISP knows everything by its UUID alone. */
export const uuidOf = (id: string): string => id.slice(id.indexOf('--') + 2);

const orNone = (tag: string | null): string[] => (tag === null ? [] : [tag]);

/** Tags of the taxonomies `tlp`, `admiralty-scale` and `estimative-language`. F and 6 say that nobody can tell: they give none. */
export const markingTag = (marking: Marking | null): string[] => orNone(marking === null ? null : marking.toLowerCase());
export const reliabilityTag = (grade: Reliability | null): string[] => orNone(grade === null || grade === 'F' ? null : `admiralty-scale:source-reliability="${grade.toLowerCase()}"`);
export const credibilityTag = (grade: Credibility | null): string[] => orNone(grade === null || grade === 6 ? null : `admiralty-scale:information-credibility="${grade}"`);
export const likelihoodTag = (likelihood: Likelihood | null): string[] => orNone(likelihood === null ? null : `estimative-language:likelihood-probability="${likelihood.replaceAll('_', '-')}"`);
export const confidenceTag = (confidence: Confidence | null): string[] => orNone(confidence === null ? null : `estimative-language:confidence-in-analytic-judgment="${confidence}"`);
/** A tag of our own, for what must not be missed. Quotation marks would end it. */
export const ownTag = (predicate: string, value: string): string => `casewright:${predicate}="${value.replaceAll('"', "'")}"`;

const micro = (moment: string) => moment.replace(/\.(\d{3})Z$/, '.$1000+00:00');

/**
 * An object as MISP takes it.
 *
 * @param seconds the moment that it bears, in seconds since 1970
 */
export function mispObject({ id, kind, values, tags, references, firstSeen = null, lastSeen = null, comment = '' }: Described, seconds: string): { readonly object: object; readonly attributes: number } {
  const uuid = uuidOf(id);
  const given = values.filter(({ value }) => value !== null && value !== '');
  const attributes = given.map(({ relation, value, type = 'text', correlates = false, tags: own = [] }, index) => ({
    uuid: derivedUuid(`misp attribute ${index} ${relation} of ${id}`), object_relation: relation, type, category: categories[type], value: String(value), to_ids: false,
    disable_correlation: !correlates, distribution: '5', sharing_group_id: '0', timestamp: seconds, comment: '', deleted: false,
    Tag: [...new Set([...tags, ...own])].map((name) => ({ name })),
  }));
  const edges = references.map(({ to, type, comment: why = '' }) => ({
    uuid: derivedUuid(`misp reference ${type} ${to} ${why} of ${id}`), object_uuid: uuid, referenced_uuid: uuidOf(to), relationship_type: type, comment: why, timestamp: seconds, deleted: false,
  }));
  return {
    attributes: attributes.length,
    object: {
      uuid, name: `casewright-${kind}`, 'meta-category': 'misc', description: descriptions[kind], template_uuid: derivedUuid(`misp template ${kind}`), template_version: '1',
      timestamp: seconds, distribution: '5', sharing_group_id: '0', comment, deleted: false,
      ...(firstSeen === null ? {} : { first_seen: micro(firstSeen) }), ...(lastSeen === null ? {} : { last_seen: micro(lastSeen) }),
      Attribute: attributes, ObjectReference: edges,
    },
  };
}

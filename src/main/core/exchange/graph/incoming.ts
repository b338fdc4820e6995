import { makeId } from '../../../../shared/ids.ts';
import { actorTypes, markings, polarities, statuses, voices, confidences, credibilities, likelihoods } from '../../../../shared/vocabulary.ts';
import { relationSeeds } from '../../db/relations.ts';
import type { Incoming, ImportProblem } from '../incoming/incoming.ts';
import { derivedUuid } from '../release/ids.ts';

type Values = Readonly<Record<string, string>>;

/** A node of a graph as a file has it; `y` goes down, as in the case. */
export interface ReadNode {
  readonly id: string;
  readonly label: string | null;
  readonly values: Values;
  readonly x: number | null;
  readonly y: number | null;
}

export interface ReadEdge {
  readonly id: string | null;
  readonly source: string;
  readonly target: string;
  readonly label: string | null;
  readonly values: Values;
}

export interface ReadGraph {
  readonly nodes: readonly ReadNode[];
  readonly edges: readonly ReadEdge[];
}

const own = /^(actor|operation|event)--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ownClaim = /^claim--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What other programs call our types. */
const synonyms: Readonly<Record<string, string>> = { organization: 'organisation', company: 'organisation', country: 'state', government: 'state', people: 'person', campaign: 'operation', incident: 'event', document: 'publication' };

const text = (values: Values, name: string) => (values[name] === undefined || values[name] === '' ? null : values[name]);
const oneOf = <T extends string>(words: readonly T[], given: string | null): T | null => words.find((word) => word === given) ?? null;

/** Names with `; ` between, or as a JSON list. */
function listed(values: Values, name: string): string[] {
  const given = text(values, name) ?? '';
  if (given.startsWith('["')) {
    try {
      return (JSON.parse(given) as unknown[]).filter((part) => typeof part === 'string');
    } catch {
      // Then it is a name that looks like a list.
    }
  }
  return given.split('; ').filter((part) => part !== '');
}

const dated = (values: Values) => ({ date: text(values, 'date'), dateInferred: false, dateBasis: null });
const shared = (values: Values) => ({ marking: oneOf(markings, text(values, 'marking')), note: text(values, 'note'), revision: 0 });

/** What a node is: by our own identifier, else by a value that says so in our words or ones much like them; a group where nothing says. */
function kindOf({ id, values }: ReadNode): { kind: 'actor' | 'operation' | 'event'; type: (typeof actorTypes)[number] } {
  const said = [text(values, 'kind'), text(values, 'type'), text(values, 'category')].map((word) => word?.toLowerCase() ?? '').map((word) => synonyms[word] ?? word);
  const kind = own.exec(id)?.[1] ?? said.find((word) => word === 'operation' || word === 'event') ?? 'actor';
  return { kind: kind as 'actor' | 'operation' | 'event', type: actorTypes.find((type) => said.includes(type)) ?? 'group' };
}

function nodeRows(system: string, node: ReadNode) {
  const { id: given, label, values, x, y } = node;
  const { kind, type } = kindOf(node);
  const name = text(values, 'name') ?? label ?? given;
  const id = own.test(given) ? given : makeId(kind, derivedUuid(`${system} ${kind} ${type} ${name} ${given}`));
  const status = oneOf(statuses, text(values, 'status'));
  return {
    id,
    actors: kind === 'actor' ? [{ id, name, type, role: text(values, 'role'), affiliation: text(values, 'affiliation'), ...shared(values) }] : [],
    operations: kind === 'operation' ? [{
      id, name, kind: (text(values, 'operation_kind') ?? 'other').slice(0, 100), aim: null, status: status ?? 'alleged', statusBasis: null, scale: null, ...dated(values), parentId: null, ...shared(values),
    }] : [],
    events: kind === 'event' ? [{ id, name, status, ...dated(values), ...shared(values) }] : [],
    aliases: kind === 'actor' ? listed(values, 'aliases').map((alias) => ({ id: makeId('alias', derivedUuid(`alias ${alias} of ${id}`)), actorId: id, name: alias, kind: 'other', language: null, revision: 0 })) : [],
    tags: tagRows(id, values),
    placements: x === null || y === null || !own.test(given) ? [] : [{ thingId: id, x, y, revision: 0 }],
  };
}

const tagRows = (thingId: string, values: Values) => listed(values, 'tags').map((name) => ({ id: makeId('tag', derivedUuid(`tag ${name} of ${thingId}`)), thingId, name: name.slice(0, 100), revision: 0 }));

/** The relation that an edge is: by its name or label; a plain link where neither is one of ours. */
function relationOf({ id, label, values }: ReadEdge): { relation: string; unknown: string | null } {
  const said = text(values, 'relation') ?? label;
  // One of ours may be of a relation that the case alone has.
  if (id !== null && ownClaim.test(id) && said !== null) return { relation: said, unknown: null };
  const known = relationSeeds.find(({ name, label: words }) => name === said || words === said);
  return known ? { relation: known.name, unknown: null } : { relation: 'linked_to', unknown: said };
}

function edgeRows(system: string, edge: ReadEdge, subjectId: string, objectId: string) {
  const { id: given, values } = edge;
  const { relation, unknown } = relationOf(edge);
  const id = given !== null && ownClaim.test(given) ? given : makeId('claim', derivedUuid(`${system} claim ${given ?? ''} ${subjectId} ${relation} ${unknown ?? ''} ${objectId}`));
  const { note, ...rest } = shared(values);
  return {
    claim: {
      id, subjectId, relation, objectId, property: null, value: null, voice: oneOf(voices, text(values, 'voice')) ?? 'source', attributionId: null, attributionText: text(values, 'attributed_to'),
      polarity: oneOf(polarities, text(values, 'polarity')) ?? 'asserts', status: oneOf(statuses, text(values, 'status')), likelihood: oneOf(likelihoods, text(values, 'likelihood')),
      confidence: oneOf(confidences, text(values, 'confidence')), estimativeWords: text(values, 'estimative_words'), credibility: credibilities.find((grade) => String(grade) === values['credibility']) ?? null,
      ...dated(values), ...rest, note: note ?? (unknown === null ? null : `In the file: ${unknown}`),
    },
    tags: tagRows(id, values),
  };
}

/** A graph as things and claims. Nodes of others are the things of the case that alone have their names, else new ones; quotes do not come along. */
export function incomingGraph(system: string, { nodes, edges }: ReadGraph): Incoming {
  const problems: ImportProblem[] = [];
  const things = nodes.map((node) => nodeRows(system, node));
  const ids = new Map(nodes.map(({ id }, index) => [id, things[index]?.id ?? '']));
  const claims = edges.flatMap((edge) => {
    const [subject, object] = [ids.get(edge.source), ids.get(edge.target)];
    if (subject !== undefined && object !== undefined) return [edgeRows(system, edge, subject, object)];
    problems.push({ where: `edge ${edge.id ?? `from ${edge.source} to ${edge.target}`}`, message: 'one of its ends is no node of the file' });
    return [];
  });
  const all = <K extends keyof (typeof things)[number]>(name: K) => things.flatMap((thing) => thing[name] as never[]) as never;
  return {
    system, documents: [], identifiers: [], foreign: [], problems, matchesNames: true,
    rows: {
      actors: all('actors'), aliases: all('aliases'), operations: all('operations'), events: all('events'), placements: all('placements'),
      claims: claims.map(({ claim }) => claim) as never, tags: [...all('tags') as never[], ...claims.flatMap(({ tags }) => tags)] as never,
    },
  };
}

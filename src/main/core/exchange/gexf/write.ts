import { edgesOf, edgeValues, nodesOf, nodeValues, typeColours, type GraphItem, type ValueType } from '../graph/network.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { attributes, element, escapeXml, xmlHead } from '../xml/escape.ts';

type Declared = readonly (readonly [string, ValueType])[];
/** Edges of a graph that has both kinds are read by few programs: all are directed, and say here which have no direction. */
const edgeGiven: Declared = [['symmetric', 'boolean'], ...edgeValues];
const typeNames: Readonly<Record<ValueType, string>> = { string: 'string', int: 'integer', boolean: 'boolean' };

const declared = (target: 'node' | 'edge', values: Declared) => `${element('attributes', { class: target }, values
  .map(([name, type]) => element('attribute', { id: `${target}_${name}`, title: name, type: typeNames[type] })).join(''))}\n`;

function given(target: 'node' | 'edge', names: Declared, values: GraphItem['values']): string {
  const written = names.map(([name]) => {
    const value = values[name] ?? null;
    return value === null || value === '' ? '' : element('attvalue', { for: `${target}_${name}`, value });
  }).join('');
  return element('attvalues', {}, written);
}

function drawing(type: string, position: { readonly x: number; readonly y: number } | null): string {
  const colour = typeColours[type];
  const place = position === null ? '' : element('viz:position', { x: position.x, y: -position.y, z: 0 });
  const [r, g, b] = colour === undefined ? [] : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (r === undefined || g === undefined || b === undefined ? '' : element('viz:color', { r, g, b })) + place;
}

/** The form has years of four digits alone: what lies outside is open on that side, and stands among the attributes. */
const datable = (day: string | null) => (day !== null && /^\d{4}-/.test(day) ? day : null);
const span = ({ start, end }: GraphItem) => ({ start: datable(start), end: datable(end) });

function* graph(release: Release): Generator<Chunk> {
  const { title, changedAt } = release.head;
  yield `${xmlHead}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n`;
  yield `<meta lastmodifieddate="${changedAt.slice(0, 10)}"><creator>Casewright</creator><description>${escapeXml(title)}</description></meta>\n`;
  yield `<graph${attributes({ mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval', defaultedgetype: 'directed' })}>\n`;
  yield `${declared('node', nodeValues)}${declared('edge', edgeGiven)}<nodes>\n`;
  for (const node of nodesOf(release)) {
    yield `${element('node', { id: node.id, label: node.label, ...span(node) }, given('node', nodeValues, node.values) + drawing(node.type, node.position))}\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const edge of edgesOf(release)) {
    const { id, from, to, label, isSymmetric, values } = edge;
    // Gephi takes edges between the same two as several only when their kinds differ.
    yield `${element('edge', { id, source: from, target: to, label, kind: id, ...span(edge) }, given('edge', edgeGiven, { ...values, symmetric: isSymmetric }))}\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** The network as GEXF 1.3, dynamic: things as nodes, claims as edges, each with the days that it may span. */
export const writeGexf: Writer = function* writeGexf(release): Generator<Entry> {
  yield { path: 'case.gexf', chunks: graph(release) };
};

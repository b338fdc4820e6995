import { edgesOf, edgeValues, nodesOf, nodeValues, typeColours, type GraphItem, type ValueType } from '../graph/network.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { element, escapeXml, xmlHead } from '../xml/escape.ts';

const namespace = 'http://graphml.graphdrawing.org/xmlns';

type Key = readonly [name: string, type: ValueType | 'double'];
const nodeKeys: readonly Key[] = [['label', 'string'], ['colour', 'string'], ['x', 'double'], ['y', 'double'], ...nodeValues];
const edgeKeys: readonly Key[] = [['label', 'string'], ['symmetric', 'boolean'], ...edgeValues];

const keyId = (target: string, name: string) => `${target}_${name}`;
const keys = (target: 'node' | 'edge', given: readonly Key[]) => given.map(([name, type]) => `${element('key', { id: keyId(target, name), for: target, 'attr.name': name, 'attr.type': type })}\n`).join('');

function data(target: 'node' | 'edge', given: readonly Key[], values: GraphItem['values']): string {
  return given.map(([name]) => {
    const value = values[name] ?? null;
    return value === null || value === '' ? '' : `<data key="${keyId(target, name)}">${escapeXml(String(value))}</data>`;
  }).join('');
}

function* graph(release: Release): Generator<Chunk> {
  yield `${xmlHead}<graphml xmlns="${namespace}">\n${keys('node', nodeKeys)}${keys('edge', edgeKeys)}<graph id="case" edgedefault="directed">\n`;
  for (const { id, label, type, position, values } of nodesOf(release)) {
    const drawn = { label, colour: typeColours[type] ?? null, x: position?.x ?? null, y: position?.y ?? null };
    yield `${element('node', { id }, data('node', nodeKeys, { ...values, ...drawn }))}\n`;
  }
  for (const { id, from, to, label, isSymmetric, values } of edgesOf(release)) {
    yield `${element('edge', { id, source: from, target: to }, data('edge', edgeKeys, { ...values, label, symmetric: isSymmetric }))}\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** The network as GraphML: things as nodes, claims as edges, several between the same two. */
export const writeGraphml: Writer = function* writeGraphml(release): Generator<Entry> {
  yield { path: 'case.graphml', chunks: graph(release) };
};

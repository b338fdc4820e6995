import type { FileHead, Reader } from '../incoming/incoming.ts';
import { incomingGraph, type ReadEdge, type ReadNode } from '../graph/incoming.ts';
import { readXml } from '../xml/read.ts';

/** Whether a file's first element is that of GraphML. */
export const isGraphml = ({ text }: FileHead): boolean => /<graphml[\s>]/.test(text);

interface Open {
  readonly kind: 'node' | 'edge';
  readonly attributes: Readonly<Record<string, string>>;
  readonly values: Record<string, string>;
}

const number = (words: string | undefined) => (words === undefined || words.trim() === '' || !Number.isFinite(Number(words)) ? null : Number(words));

/**
 * Reads GraphML, ours and that of others. Values go by the names of their keys.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line
 */
export const readGraphml: Reader = (file) => {
  const [nodes, edges]: [ReadNode[], ReadEdge[]] = [[], []];
  const keys = new Map<string, string>();
  const open: Open[] = [];
  let data: string | null = null;
  let words = '';
  readXml(file, {
    open: (name, attributes) => {
      if (name === 'key') keys.set(attributes['id'] ?? '', attributes['attr.name'] ?? attributes['id'] ?? '');
      else if (name === 'node' || name === 'edge') open.push({ kind: name, attributes, values: {} });
      else if (name === 'data') [data, words] = [keys.get(attributes['key'] ?? '') ?? attributes['key'] ?? '', ''];
    },
    text: (text) => { if (data !== null) words += text; },
    close: (name) => {
      const within = open.at(-1);
      if (name === 'data' && data !== null) {
        if (within) within.values[data] = words;
        data = null;
      } else if (within && name === within.kind) {
        open.pop();
        const { attributes, values, kind } = within;
        const label = values['label'] ?? null;
        if (kind === 'node') nodes.push({ id: attributes['id'] ?? '', label, values, x: number(values['x']), y: number(values['y']) });
        else edges.push({ id: attributes['id'] ?? null, source: attributes['source'] ?? '', target: attributes['target'] ?? '', label, values });
      }
    },
  });
  return incomingGraph('graphml', { nodes, edges });
};

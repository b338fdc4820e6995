import type { FileHead, Reader } from '../incoming/incoming.ts';
import { incomingGraph, type ReadEdge, type ReadNode } from '../graph/incoming.ts';
import { readXml } from '../xml/read.ts';

/** Whether a file's first element is that of GEXF. */
export const isGexf = ({ text }: FileHead): boolean => /<gexf[\s>]/.test(text);

interface Open {
  readonly kind: 'node' | 'edge';
  readonly attributes: Readonly<Record<string, string>>;
  readonly values: Record<string, string>;
  place: { readonly x: number; readonly y: number } | null;
}

/** The days of a thing of others as EDTF, where it bears days and no date of ours. */
function datesOf({ attributes, values }: Open): Record<string, string> {
  const [start, end] = [attributes['start'], attributes['end']].map((day) => /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0]);
  if (values['date'] !== undefined || (start === undefined && end === undefined)) return values;
  return { ...values, date: start === end ? start ?? '' : `${start ?? '..'}/${end ?? '..'}` };
}

/**
 * Reads GEXF 1.2 and 1.3, ours and that of others. Values go by the titles of their attributes; y goes up in the form.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line
 */
export const readGexf: Reader = (file) => {
  const [nodes, edges]: [ReadNode[], ReadEdge[]] = [[], []];
  const titles = new Map<string, string>();
  const open: Open[] = [];
  let declaredFor = '';
  readXml(file, {
    open: (name, attributes) => {
      const within = open.at(-1);
      if (name === 'attributes') declaredFor = attributes['class'] ?? '';
      else if (name === 'attribute') titles.set(`${declaredFor} ${attributes['id'] ?? ''}`, attributes['title'] ?? attributes['id'] ?? '');
      else if (name === 'node' || name === 'edge') open.push({ kind: name, attributes, values: {}, place: null });
      else if (name === 'attvalue' && within) within.values[titles.get(`${within.kind} ${attributes['for'] ?? attributes['id'] ?? ''}`) ?? attributes['for'] ?? ''] = attributes['value'] ?? '';
      else if (name === 'position' && within) within.place = { x: Number(attributes['x']), y: -Number(attributes['y']) };
    },
    close: (name) => {
      const within = open.at(-1);
      if (within?.kind !== name) return;
      open.pop();
      const { attributes, place } = within;
      const values = datesOf(within);
      const label = attributes['label'] ?? null;
      const isPlaced = place !== null && Number.isFinite(place.x) && Number.isFinite(place.y);
      if (name === 'node') nodes.push({ id: attributes['id'] ?? '', label, values, x: isPlaced ? place.x : null, y: isPlaced ? place.y : null });
      else edges.push({ id: attributes['id'] ?? null, source: attributes['source'] ?? '', target: attributes['target'] ?? '', label, values });
    },
  });
  return incomingGraph('gexf', { nodes, edges });
};

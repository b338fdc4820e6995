import { networkWords } from '../../words/network.ts';
import { plainlyShown } from '../../../shared/glyphs.ts';
import { nodeTypes, shapeOf, type NodeType } from '../node-types.ts';
import { outlineOf } from '../outline.ts';
import { coloursOf, type Palette } from '../palette.ts';
import { lineStyleOf, standings, type Standing } from '../standing.ts';
import type { PlacedEdge } from '../scene.ts';
import { element, text } from './markup.ts';
import { bundleSvg, lineSvg, type Pen } from './marks.ts';

/** What stands around a network that leaves the application. */
export interface PictureFrame {
  /** Above it, such as the case's title; empty for none. */
  readonly title: string;
  /** The handling marking, which is never left out where there is one. */
  readonly marking: string | null;
  /** How much of the case it shows. */
  readonly counts: string;
  /** What is explained below it. */
  readonly types: readonly NodeType[];
  readonly standings: readonly Standing[];
}

/** Room that a frame takes above and below, in pixels. */
export interface FrameRoom {
  readonly above: number;
  readonly below: number;
}

const marginPx = 16;
const rowPx = 22;
const fontPx = 12;
const titlePx = 15;
/** No window measures these words: an estimate that is rather too wide. */
const letterPx = fontPx * 0.58;

interface Entry {
  readonly words: string;
  readonly samplePx: number;
  sample(pen: Pen): string;
}

function entriesOf({ types, standings: lines, counts }: PictureFrame): readonly Entry[] {
  return [
    ...(counts === '' ? [] : [{ words: counts, samplePx: 0, sample: () => '' }]),
    ...nodeTypes.filter((type) => types.includes(type)).map((type): Entry => ({ words: networkWords.types[type], samplePx: 22, sample: ({ palette }) => shapeSample(type, palette) })),
    ...standings.filter((standing) => lines.includes(standing)).map((standing): Entry => ({ words: networkWords.standings[standing], samplePx: 40, sample: (pen) => lineSample(standing, pen) })),
  ];
}

interface PlacedEntry extends Entry {
  readonly x: number;
  readonly row: number;
}

function placed(frame: PictureFrame, width: number): readonly PlacedEntry[] {
  let [x, row] = [marginPx, 0];
  return entriesOf(frame).map((entry) => {
    const own = entry.samplePx + [...entry.words].length * letterPx + marginPx;
    if (x + own > width && x > marginPx) [x, row] = [marginPx, row + 1];
    const at = { ...entry, x, row };
    x += own;
    return at;
  });
}

/** @param width of the picture in pixels */
export function roomOf(frame: PictureFrame, width: number): FrameRoom {
  const rows = placed(frame, width).reduce((most, { row }) => Math.max(most, row + 1), 0);
  return { above: frame.title === '' && frame.marking === null ? 0 : marginPx + titlePx + 8, below: rows === 0 ? 0 : rows * rowPx + 10 };
}

/** Title and marking above, counts and legend below. */
export function frameSvg(frame: PictureFrame, palette: Palette, { width, height }: { readonly width: number; readonly height: number }): string {
  const y = marginPx + titlePx * 0.8;
  const top = height - roomOf(frame, width).below;
  const pen: Pen = { palette, unit: 1, signUnit: 0.85 };
  return [
    frame.title === '' ? '' : text(plainlyShown(frame.title), { x: marginPx, y, 'font-size': titlePx, 'font-weight': 600, fill: palette.ink }),
    frame.marking === null ? '' : text(plainlyShown(frame.marking), { x: width - marginPx, y, 'font-size': titlePx, 'font-weight': 700, 'text-anchor': 'end', fill: palette.ink }),
    ...placed(frame, width).map((entry) => {
      const middle = top + entry.row * rowPx + rowPx / 2;
      return element('g', { transform: `translate(${entry.x} ${middle})` },
        entry.sample(pen) + text(entry.words, { x: entry.samplePx, y: fontPx * 0.35, 'font-size': fontPx, fill: palette.softInk }));
    }),
  ].join('\n');
}

function shapeSample(type: NodeType, palette: Palette): string {
  const { outer, inner, isDashed } = outlineOf(shapeOf(type), type === 'event' ? 5.5 : 6.6);
  const { stroke, fill } = coloursOf(palette, { type, tint: null });
  return element('g', { transform: 'translate(8 0)', fill: 'none', stroke, 'stroke-width': 1.4 },
    element('path', { d: outer, fill, ...(isDashed ? { 'stroke-dasharray': '3 2' } : {}) }) + (inner === null ? '' : element('path', { d: inner, 'stroke-width': 1 })));
}

function lineSample(standing: Standing, pen: Pen): string {
  const [start, end] = [{ x: 0, y: 0 }, { x: standing === 'unsourced' ? 28 : 33, y: 0 }];
  const line: PlacedEdge = {
    id: '', claimIds: [], fromId: '', toId: '', label: '', bend: 0,
    curve: { start, control: { x: end.x / 2, y: 0 }, end }, line: lineStyleOf(standing), mark: standing === 'denied' || standing === 'mixed' || standing === 'dissent' ? standing : null,
    hasArrow: standing !== 'contradicted', isOpenEnded: standing === 'unsourced', isThin: standing === 'analyst', isBundle: false, shift: 0, emphasis: 'plain',
  };
  if (standing !== 'contradicted') return lineSvg(line, pen);
  const strand = (y: number): string => element('g', { transform: `translate(0 ${y})` }, lineSvg(line, pen));
  return strand(-2.5) + strand(2.5) + bundleSvg({ id: '', claimIds: [], fromId: '', toId: '', bend: 0, at: { x: 16.5, y: 0 }, emphasis: 'plain' }, { ...pen, signUnit: 0.65 });
}

import { element } from '../../xml/escape.ts';
import type { Point } from '../../../../../drawing/network/geometry.ts';

/** English Metric Units in a pixel of a slide: 1,600 of these pixels are 13 1/3 inches. */
export const emuPerPx = 7_620;
/** Points in a pixel of a slide. */
export const pointsPerPx = 0.6;

const emu = (px: number): number => Math.round(px * emuPerPx);

/** A box in pixels of a slide. */
export interface PxBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): PxBox {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export interface Ink {
  /** `#rrggbb`. */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface LineLook {
  readonly ink: Ink;
  readonly widthPx: number;
  readonly dash?: string;
  readonly isDouble?: boolean;
  /** What stands at its end. */
  readonly head?: 'triangle' | 'arrow' | 'oval';
}

const solid = ({ colour, opacity }: Ink): string => element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() }, opacity === 1 ? '' : element('a:alpha', { val: Math.round(opacity * 100_000) })));

function line({ ink, widthPx, dash = 'solid', isDouble = false, head }: LineLook): string {
  return element('a:ln', { w: emu(widthPx), cmpd: isDouble ? 'dbl' : 'sng' },
    solid(ink) + element('a:prstDash', { val: dash }) + (head === undefined ? '' : element('a:tailEnd', { type: head, w: 'med', len: 'med' })));
}

const place = (box: PxBox, flips: Readonly<Record<string, number>> = {}): string =>
  element('a:xfrm', flips, element('a:off', { x: emu(box.x), y: emu(box.y) }) + element('a:ext', { cx: emu(box.width), cy: emu(box.height) }));

/** Names a part: what it is called in the list of a slide's parts, and what it says to who can't see it. */
export interface Named {
  readonly id: number;
  readonly name: string;
  readonly says: string;
}

const about = ({ id, name, says }: Named): string => element('p:cNvPr', { id, name, descr: says });

export interface TextLook {
  readonly fontPx: number;
  readonly isBold: boolean;
  readonly ink: Ink;
}

function paragraphs(lines: readonly string[], { fontPx, isBold, ink }: TextLook): string {
  const size = Math.max(100, Math.round(fontPx * pointsPerPx * 100));
  return lines.map((words) => element('a:p', {}, element('a:pPr', { algn: 'ctr' }, element('a:spcBef', {}, element('a:spcPts', { val: 0 })))
    + element('a:r', {}, element('a:rPr', { lang: 'en-GB', sz: size, b: isBold ? 1 : 0, dirty: 0 }, solid(ink) + element('a:latin', { typeface: 'Arial' }) + element('a:cs', { typeface: 'Arial' }))
      + element('a:t', {}, words.length === 0 ? '' : words)))).join('');
}

export interface ShapeLook {
  readonly preset: string;
  readonly fill: Ink | null;
  readonly outline: LineLook | null;
  readonly text?: { readonly lines: readonly string[]; readonly look: TextLook };
}

/** A shape of its own, with words in its middle where it has any. Words must be escaped before. */
export function shapeXml(named: Named, box: PxBox, { preset, fill, outline, text }: ShapeLook): string {
  const body = element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }, '<a:noAutofit/>') + '<a:lstStyle/>'
    + (text === undefined ? '<a:p><a:endParaRPr lang="en-GB"/></a:p>' : paragraphs(text.lines, text.look));
  return element('p:sp', {}, element('p:nvSpPr', {}, `${about(named)}<p:cNvSpPr/><p:nvPr/>`)
    + element('p:spPr', {}, place(box) + element('a:prstGeom', { prst: preset }, '<a:avLst/>') + (fill === null ? '<a:noFill/>' : solid(fill)) + (outline === null ? '<a:ln><a:noFill/></a:ln>' : line(outline)))
    + element('p:txBody', {}, body));
}

/** What a connector holds on to: a shape and one of its sites. */
export interface Hold {
  readonly id: number;
  readonly site: number;
}

/** A line that stays tied to the shapes at its ends when these are moved, as far as there are any. */
export function connectorXml(named: Named, from: Point, to: Point, look: LineLook, ends: { readonly start: Hold | null; readonly end: Hold | null }): string {
  const box = boxOf([from, to]);
  const flips = { ...(to.x < from.x ? { flipH: 1 } : {}), ...(to.y < from.y ? { flipV: 1 } : {}) };
  const held = (name: string, hold: Hold | null): string => (hold === null ? '' : element(name, { id: hold.id, idx: hold.site }));
  return element('p:cxnSp', {}, element('p:nvCxnSpPr', {}, `${about(named)}${element('p:cNvCxnSpPr', {}, held('a:stCxn', ends.start) + held('a:endCxn', ends.end))}<p:nvPr/>`)
    + element('p:spPr', {}, place(box, flips) + element('a:prstGeom', { prst: 'line' }, '<a:avLst/>') + line(look)));
}

/** A bowed line, with its course in a box around it. It is a shape of its own: no connector of the form has this course. */
export function curveXml(named: Named, { start, control, end }: { readonly start: Point; readonly control: Point; readonly end: Point }, look: LineLook): string {
  const box = boxOf([start, control, end]);
  const at = ({ x, y }: Point): string => element('a:pt', { x: emu(x - box.x), y: emu(y - box.y) });
  const path = element('a:path', { w: emu(box.width), h: emu(box.height), fill: 'none' }, element('a:moveTo', {}, at(start)) + element('a:quadBezTo', {}, at(control) + at(end)));
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>${element('a:pathLst', {}, path)}</a:custGeom>`;
  return element('p:sp', {}, element('p:nvSpPr', {}, `${about(named)}<p:cNvSpPr/><p:nvPr/>`) + element('p:spPr', {}, `${place(box)}${geometry}<a:noFill/>${line(look)}`));
}

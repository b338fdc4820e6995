import { lineStyleOf } from './appearance.ts';
import type { Mark } from './mark.ts';
import { bracketPath, clippedPath, diamondPath, fadeOf, innerBracketPath, markSizes, openPath, type Towards } from './paths.ts';
import type { EndForm } from './span.ts';
import type { TimelineTheme } from './svg-theme.ts';
import { attribute, element, text } from './svg-words.ts';

/** A mark with all it says in words. */
export interface SvgMark extends Mark {
  readonly spoken: string;
}

interface Paint {
  readonly stroke: string;
  readonly fill: string;
  readonly paper: string;
  readonly isStruck: boolean;
  /** Whether it is filled: what was done is, what was only meant, said or denied is not. */
  readonly isSolid: boolean;
  readonly dashes: Readonly<Record<string, string>>;
  readonly bracketDashes: Readonly<Record<string, string>>;
}

const dashesOf = { solid: {}, hollow: {}, struck: {}, dashed: { 'stroke-dasharray': '4 3' }, dotted: { 'stroke-dasharray': '0.5 3', 'stroke-linecap': 'round' } } as const;

function paintOf({ entry: { item, span } }: Mark, theme: TimelineTheme): Paint {
  const style = lineStyleOf(item);
  const [stroke, fill] = item.kind === 'operation' ? [theme.operation, theme.operationFill] : [item.kind === 'event' ? theme.event : theme.outline, theme.eventFill];
  const isUncertain = span.doubt === 'uncertain' || span.doubt === 'both';
  return {
    stroke, fill, paper: theme.paper, isStruck: style === 'struck', isSolid: style === 'solid', dashes: dashesOf[style],
    bracketDashes: isUncertain ? { 'stroke-dasharray': '2.5 2' } : {},
  };
}

/** One item as it is drawn on the screen, with its words as its title. */
export function markSvg(mark: SvgMark, theme: TimelineTheme): string {
  const paint = paintOf(mark, theme);
  const { x1, y, entry } = mark;
  const note = entry.note !== '' && mark.label === entry.label ? element('tspan', { fill: theme.ink3, 'font-style': 'italic' }, [attribute(entry.note)]) : '';
  const label = element('text', { x: mark.labelX, y: y + 4, fill: theme.ink }, [attribute(mark.label), note]);
  const halo = mark.isLabelInside ? '' : text(mark.label, { x: mark.labelX, y: y + 4, fill: 'none', stroke: theme.paper, 'stroke-width': 3, 'stroke-linejoin': 'round' });
  return element('g', {}, [
    element('title', {}, [attribute(mark.spoken)]), mark.isPoint ? diamondSvg(x1, y, paint) : barSvg(mark, paint), halo, label,
  ]);
}

function diamondSvg(x: number, y: number, { stroke, paper, isStruck, isSolid, dashes }: Paint): string {
  return [
    element('path', { d: diamondPath(x, y), fill: isSolid ? stroke : paper, stroke, 'stroke-width': 1.5, 'stroke-linejoin': 'round', ...dashes }),
    isStruck ? element('path', { d: `M${x - 8} ${y + 8}L${x + 8} ${y - 8}`, stroke, 'stroke-width': 1.5 }) : '',
  ].join('');
}

function barSvg(mark: Mark, paint: Paint): string {
  const { x1, x2, y, start, end } = mark;
  const { barHalf } = markSizes;
  const fade = fadeOf(start, end);
  const mask = fade === null ? {} : { mask: `url(#fade-${fade})` };
  return [
    element('rect', { x: x1, y: y - barHalf, width: x2 - x1, height: 2 * barHalf, fill: paint.fill, ...(paint.isSolid ? {} : { 'fill-opacity': 0.45 }), ...mask }),
    paint.isSolid ? '' : element('path', { d: `M${x1} ${y - barHalf}H${x2}M${x1} ${y + barHalf}H${x2}`, fill: 'none', stroke: paint.stroke, ...paint.dashes, ...mask }),
    endSvg(mark, start, x1, 1, paint), endSvg(mark, end, x2, -1, paint),
    paint.isStruck ? element('path', { d: `M${x1} ${y}H${x2}`, stroke: paint.stroke, 'stroke-width': 1.5 }) : '',
  ].join('');
}

function endSvg({ entry: { span }, y }: Mark, form: EndForm, x: number, towards: Towards, paint: Paint): string {
  const line = { fill: 'none', stroke: paint.stroke, 'stroke-width': 1.75 };
  switch (form) {
    case 'exact': return diamondSvg(x, y, { ...paint, isStruck: false });
    case 'vague': return [
      element('path', { d: bracketPath(x, y, towards, span.doubt === 'approximate' || span.doubt === 'both'), ...line, ...paint.bracketDashes }),
      span.isUnspecified ? element('path', { d: innerBracketPath(x, y, towards), ...line }) : '',
    ].join('');
    case 'clipped': return element('path', { d: clippedPath(x, y, towards), ...line });
    case 'open': return element('path', { d: openPath(x, y, towards), fill: paint.stroke });
    case 'unknown': return text('?', { x: x + 5 * towards, y: y + 4, fill: paint.stroke, 'text-anchor': 'middle', 'font-weight': 600 });
  }
}

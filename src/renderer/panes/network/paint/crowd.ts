import type { Emphasis } from '../../../../drawing/network/emphasis.ts';
import { arrivalOf, type PlacedEdge } from '../../../../drawing/network/scene.ts';
import { dashesOf, type LineStyle } from '../../../../drawing/network/standing.ts';
import type { Brush } from './brush.ts';
import { opacityOf } from '../../../../drawing/network/units.ts';
import { lineColourOf, headLength, widthOf } from '../../../../drawing/network/line-look.ts';

/** From so many lines on, those that look alike are painted in one go. */
export const crowdFrom = 500;

/** Lines that look alike, as two paths. */
interface Strand {
  readonly line: LineStyle;
  readonly emphasis: Emphasis;
  /** One that looks like all of them. */
  readonly sample: PlacedEdge;
  readonly lines: Path2D;
  readonly heads: Path2D;
}

/** Many lines, gathered once for a scene and a scale. */
export type Crowd = readonly Strand[];

/** Gathers lines by how they look. Arrowheads are as large as they are at this scale. */
export function gatherCrowd(edges: readonly PlacedEdge[], signUnit: number): Crowd {
  const strands = new Map<string, Strand>();
  for (const edge of edges) {
    const key = `${edge.line} ${edge.emphasis} ${edge.isThin} ${edge.isOpenEnded} ${edge.isBundle ? Math.round(Math.log2(edge.claimIds.length)) : ''}`;
    const strand = strands.get(key) ?? { line: edge.line, emphasis: edge.emphasis, sample: edge, lines: new Path2D(), heads: new Path2D() };
    strands.set(key, strand);
    const { start, control, end } = edge.curve;
    strand.lines.moveTo(start.x, start.y);
    strand.lines.quadraticCurveTo(control.x, control.y, end.x, end.y);
    if (edge.hasArrow) addHead(strand.heads, edge, headLength * signUnit * (edge.isThin ? 0.8 : 1));
  }
  return [...strands.values()];
}

/** Paints gathered lines. Signs of denial are left to the caller. */
export function paintCrowd(brush: Brush, crowd: Crowd): void {
  const { ctx, palette, unit, signUnit } = brush;
  for (const { line, emphasis, sample, lines, heads } of crowd) {
    ctx.save();
    ctx.globalAlpha = opacityOf(emphasis, 0.3);
    ctx.strokeStyle = lineColourOf(palette, sample, false);
    ctx.fillStyle = sample.isOpenEnded ? palette.paper : ctx.strokeStyle;
    ctx.lineWidth = widthOf(sample, false) * ((unit + signUnit) / 2);
    ctx.lineCap = line === 'dot' || line === 'dash-dot' ? 'round' : 'butt';
    ctx.setLineDash(dashesOf(line).map((length) => length * unit));
    ctx.stroke(lines);
    ctx.setLineDash([]);
    ctx.fill(heads);
    if (sample.isOpenEnded) ctx.stroke(heads);
    ctx.restore();
  }
}

function addHead(path: Path2D, edge: PlacedEdge, length: number): void {
  const { end } = edge.curve;
  const angle = arrivalOf(edge);
  const [cosine, sine] = [Math.cos(angle) * length, Math.sin(angle) * length];
  path.moveTo(end.x, end.y);
  path.lineTo(end.x - cosine - sine * 0.46, end.y - sine + cosine * 0.46);
  path.lineTo(end.x - cosine + sine * 0.46, end.y - sine - cosine * 0.46);
  path.closePath();
}

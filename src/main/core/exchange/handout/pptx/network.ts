import type { SceneContent } from '../../../../../shared/contract/scenes.ts';
import { distanceToSegment, type Point } from '../../../../../drawing/network/geometry.ts';
import type { PlacedLabel } from '../../../../../drawing/network/label-places.ts';
import { lineColourOf, widthOf } from '../../../../../drawing/network/line-look.ts';
import { coloursOf, type Palette } from '../../../../../drawing/network/palette.ts';
import { markPlaceOf, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../../../../../drawing/network/scene.ts';
import { diamond, isOfMinority, isStruck } from '../../../../../drawing/network/standing.ts';
import { opacityOf, signUnitAt, unitAt } from '../../../../../drawing/network/units.ts';
import type { Slide } from '../../../../../drawing/scene/slide.ts';
import { projectionOf } from '../../../../../drawing/scene/svg.ts';
import { networkWords } from '../../../../../drawing/words/network.ts';
import { plainlyShown } from '../../../../../shared/glyphs.ts';
import { escapeXml } from '../../xml/escape.ts';
import { claimsInWords } from '../spoken.ts';
import { dashNames, presetOf, siteTowards } from './looks.ts';
import { boxOf, connectorXml, curveXml, shapeXml, type Ink, type PxBox } from './xml.ts';

/** What bows less than this, in network units, is straight. */
const straightPx = 2;

/** Identifiers of shapes below this are the library's own. */
const firstId = 1_000;

/** Puts the network of a slide down as shapes and connectors that can be edited. Has the lifetime of one slide. */
class NetworkShapes {
  readonly #slide: Slide;
  readonly #palette: Palette;
  readonly #says: ReadonlyMap<string, string>;
  readonly #ids: ReadonlyMap<string, number>;
  #next: number;

  constructor(slide: Slide, content: SceneContent, palette: Palette) {
    this.#slide = slide;
    this.#palette = palette;
    this.#says = claimsInWords(content);
    this.#ids = new Map([...slide.stage.scene.nodes.keys()].map((id, index) => [id, firstId + index]));
    this.#next = firstId + this.#ids.size;
  }

  /** In the order in which the drawing paints them. What lies outside of the stage is left out: nothing here cuts it off. */
  get xml(): string {
    const { scene, labels } = this.#slide.stage;
    return [
      ...scene.marks.map((mark) => this.#mark(mark)), ...scene.edges.map((edge) => this.#edge(edge)), ...scene.bundles.map((bundle) => this.#bundle(bundle)),
      ...[...scene.nodes.values()].map((node) => this.#node(node)), ...labels.map((label) => this.#label(label)),
    ].join('');
  }

  get #unit(): number {
    return unitAt(this.#slide.stage.view.scale) * this.#factor;
  }

  get #signUnit(): number {
    return signUnitAt(this.#slide.stage.view.scale) * this.#factor;
  }

  get #factor(): number {
    return projectionOf(this.#slide.stage).factor;
  }

  /** A point of the network in pixels of the slide. */
  #at({ x, y }: Point): Point {
    const { factor, x: left, y: top } = projectionOf(this.#slide.stage);
    return { x: this.#slide.at.x + left + x * factor, y: this.#slide.at.y + top + y * factor };
  }

  #isSeen({ x, y, width, height }: PxBox): boolean {
    const { at, stage: { size } } = this.#slide;
    return x <= at.x + size.width && x + width >= at.x && y <= at.y + size.height && y + height >= at.y;
  }

  #nodeBox({ at, radius, shape }: PlacedNode): PxBox {
    const { half } = presetOf(shape);
    return around(this.#at(at), radius * this.#factor * half.x, radius * this.#factor * half.y);
  }

  #named(name: string, says: string) {
    return { id: this.#next++, name: plainlyShown(name), says: plainlyShown(says) };
  }

  #mark(mark: Slide['stage']['scene']['marks'][number]): string {
    const { size } = this.#slide.stage;
    const isRow = 'y' in mark;
    const at = this.#at({ x: 'x' in mark ? mark.x : 0, y: 'y' in mark ? mark.y : 0 });
    const box = isRow ? { x: this.#slide.at.x, y: at.y, width: size.width, height: 0 } : { x: at.x, y: this.#slide.at.y, width: 0, height: size.height };
    const ink = { colour: this.#palette.hairline, opacity: 1 };
    const words = { lines: [escapeXml(plainlyShown(mark.label))], look: { fontPx: 11 * this.#unit, isBold: false, ink: { colour: this.#palette.faintInk, opacity: 1 } } };
    return shapeXml(this.#named('time', mark.label), box, { preset: 'line', fill: null, outline: { ink, widthPx: this.#unit } })
      + shapeXml(this.#named('time', mark.label), { x: box.x + 4, y: box.y + 2, width: 80, height: 16 * this.#unit }, { preset: 'rect', fill: null, outline: null, text: words });
  }

  #edge(edge: PlacedEdge): string {
    const { scene } = this.#slide.stage;
    const [from, to] = [scene.nodes.get(edge.fromId), scene.nodes.get(edge.toId)];
    if (from === undefined || to === undefined) return '';
    const { start, control, end } = edge.curve;
    if (!this.#isSeen(boxOf([start, control, end].map((point) => this.#at(point))))) return '';
    const says = edge.claimIds.map((id) => this.#says.get(id) ?? '').join('; ');
    const look = {
      ink: { colour: lineColourOf(this.#palette, edge, false), opacity: opacityOf(edge.emphasis, 0.3) }, widthPx: widthOf(edge, false) * this.#unit, dash: dashNames[edge.line],
      ...(edge.hasArrow ? { head: edge.isOpenEnded ? 'arrow' as const : 'triangle' as const } : edge.isOpenEnded ? { head: 'oval' as const } : {}),
    };
    const hold = (node: PlacedNode, towards: Point) => (this.#isSeen(this.#nodeBox(node)) ? { id: this.#ids.get(node.id) ?? 0, site: siteTowards(presetOf(node.shape), { x: towards.x - node.at.x, y: towards.y - node.at.y }) } : null);
    const named = this.#named(edge.label === '' ? 'claim' : edge.label, says);
    // A connector runs straight: of several lines between the same things only one would be seen.
    const isStraight = from !== to && edge.shift === 0 && distanceToSegment(start, end, control) < straightPx;
    const course = isStraight
      ? connectorXml(named, this.#at(start), this.#at(end), look, { start: hold(from, end), end: hold(to, start) })
      : curveXml(named, { start: this.#at(start), control: this.#at(control), end: this.#at(end) }, look);
    return course + this.#sign(edge);
  }

  /** A struck circle for a denial; a half filled one where part is denied; a diamond for what a minority says. */
  #sign(edge: PlacedEdge): string {
    const { mark } = edge;
    if (mark === null) return '';
    const radius = (edge.shift === 0 ? 8 : 6.5) * this.#signUnit;
    const middle = this.#at(markPlaceOf(edge));
    const box = around(middle, radius, radius);
    if (!this.#isSeen(box)) return '';
    const ink: Ink = { colour: this.#palette.denied, opacity: opacityOf(edge.emphasis, 0.3) };
    const paper: Ink = { colour: this.#palette.paper, opacity: 1 };
    const outline = { ink, widthPx: 1.9 * this.#signUnit };
    const words = mark === 'denied_dissent' ? `${networkWords.standings.dissent}, ${networkWords.standings.denied}` : networkWords.standings[mark];
    const strike = (reach: number): string => shapeXml(this.#named(words, words), around(middle, radius * reach, radius * reach), { preset: 'lineInv', fill: null, outline });
    if (isOfMinority(mark)) {
      const sign = shapeXml(this.#named(words, words), around(middle, radius * diamond.reach, radius * diamond.reach), { preset: 'diamond', fill: paper, outline });
      return isStruck(mark) ? sign + strike(diamond.strike) : sign;
    }
    const disc = shapeXml(this.#named(words, words), box, { preset: 'ellipse', fill: paper, outline });
    if (isStruck(mark)) return disc + strike(Math.SQRT1_2);
    return disc + shapeXml(this.#named(words, words), { x: middle.x, y: box.y, width: radius, height: 2 * radius }, { preset: 'flowChartDelay', fill: ink, outline: null });
  }

  #bundle(bundle: PlacedBundle): string {
    const box = around(this.#at(bundle.at), 10 * this.#signUnit, 10 * this.#signUnit);
    if (!this.#isSeen(box)) return '';
    const ink: Ink = { colour: bundle.emphasis === 'selected' ? this.#palette.thread : this.#palette.ink, opacity: opacityOf(bundle.emphasis, 0.45) };
    const words = networkWords.standings.contradicted;
    const text = { lines: ['≠'], look: { fontPx: 15 * this.#signUnit, isBold: true, ink } };
    return shapeXml(this.#named(words, words), box, {
      preset: 'ellipse', fill: { colour: this.#palette.paper, opacity: 1 }, outline: { ink, widthPx: 1.6 * this.#signUnit }, text,
    });
  }

  #node(node: PlacedNode): string {
    const box = this.#nodeBox(node);
    if (!this.#isSeen(box)) return '';
    const preset = presetOf(node.shape);
    const { stroke, fill } = coloursOf(this.#palette, node);
    const isSelected = node.emphasis === 'selected';
    const opacity = opacityOf(node.emphasis, 0.45);
    const radius = node.radius * this.#factor;
    const width = (isSelected ? 2.6 : 1.7) * this.#unit;
    const named = { id: this.#ids.get(node.id) ?? 0, name: plainlyShown(node.name), says: `${networkWords.types[node.type]}: ${plainlyShown(node.name)}` };
    const badge = node.badge === null ? {} : { text: { lines: [escapeXml(node.badge)], look: { fontPx: radius * 0.9, isBold: true, ink: { colour: this.#palette.ink, opacity } } } };
    return shapeXml(named, box, {
      preset: preset.name, fill: { colour: fill, opacity },
      outline: { ink: { colour: isSelected ? this.#palette.thread : stroke, opacity }, widthPx: preset.isDouble === true ? width * 2.5 : width, ...(preset.isDashed === true ? { dash: 'sysDash' } : {}), isDouble: preset.isDouble === true },
      ...badge,
    });
  }

  #label(label: PlacedLabel): string {
    const isStrong = label.emphasis === 'selected' || label.emphasis === 'near';
    const colour = label.of === 'node' ? this.#palette.ink : isStrong ? this.#palette.thread : this.#palette.softInk;
    const opacity = opacityOf(label.emphasis, 0.6);
    const height = label.lines.length * label.lineHeight * this.#factor;
    const middle = this.#at({ x: label.at.x, y: label.at.y + (label.lines.length - 1) * label.lineHeight / 2 });
    const box = around(middle, label.width * this.#factor / 2, height / 2);
    if (!this.#isSeen(box)) return '';
    const words = label.lines.join(' ');
    return shapeXml(this.#named(words, ''), box, {
      preset: 'rect', fill: label.of === 'edge' ? { colour: this.#palette.paper, opacity: 0.8 } : null, outline: null,
      text: { lines: label.lines.map(escapeXml), look: { fontPx: label.fontSize * this.#factor, isBold: label.emphasis === 'selected', ink: { colour, opacity } } },
    });
  }
}

const around = ({ x, y }: Point, halfWidth: number, halfHeight: number): PxBox => ({ x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight });

/** The network of a slide as parts of its XML, for the end of its tree of shapes. */
export function networkXml(slide: Slide, content: SceneContent, palette: Palette): string {
  return new NetworkShapes(slide, content, palette).xml;
}

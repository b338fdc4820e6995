import { shapesOf, type Matrix, type PathShape, type Shape, type WordsShape } from '../handout/paint/shapes.ts';
import type { Face, Paper } from './paper.ts';

/** Where letters of the font stand in their line: between its top and its bottom, in parts of its size. */
const middleOfLetters = 0.364;

const faceOf = ({ isBold, isItalic }: WordsShape): Face => (isBold ? 'bold' : isItalic ? 'italic' : 'regular');

function inkOf({ file }: Paper, colour: string, { fade }: PathShape) {
  if (fade === null) return colour;
  const gradient = file.linearGradient(fade.from, 0, fade.to, 0);
  fade.stops.forEach((opacity, index) => gradient.stop(index / 2, colour, opacity));
  return gradient;
}

function paintPath(paper: Paper, shape: PathShape): void {
  const { file } = paper;
  if (shape.fill !== null) {
    file.save();
    const opacity = shape.opacity * shape.fillOpacity;
    file.fillColor(inkOf(paper, shape.fill, shape));
    if (opacity < 1) file.fillOpacity(opacity);
    file.path(shape.d).fill().restore();
  }
  if (shape.stroke === null) return;
  file.save();
  file.strokeColor(inkOf(paper, shape.stroke, shape)).lineWidth(shape.strokeWidth).lineCap(shape.isRoundCap ? 'round' : 'butt').lineJoin(shape.isRoundJoin ? 'round' : 'miter');
  if (shape.opacity < 1) file.strokeOpacity(shape.opacity);
  if (shape.dashes.length > 0) file.addContent(`[${shape.dashes.join(' ')}] 0 d`);
  file.path(shape.d).stroke().restore();
}

/** @returns where the words end, for those that follow them */
function paintWords(paper: Paper, shape: WordsShape, continuedAt: number): number {
  const setting = { face: faceOf(shape), size: shape.fontPx };
  const width = paper.width(shape.words, setting);
  const start = shape.isContinued ? continuedAt : shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x;
  const halo = shape.stroke === null ? null : { colour: shape.stroke, width: shape.strokeWidth };
  paper.write(shape.words, start, shape.y + (shape.isCentred ? middleOfLetters * shape.fontPx : 0), setting, { fill: shape.fill, halo, opacity: shape.opacity });
  return start + width;
}

function paintShape(paper: Paper, shape: Shape, continuedAt: number): number {
  const { file } = paper;
  file.save();
  if (shape.clip !== null) file.rect(shape.clip.x, shape.clip.y, shape.clip.width, shape.clip.height).clip();
  file.transform(...shape.matrix);
  let end = continuedAt;
  if (shape.is === 'path') paintPath(paper, shape);
  else end = paintWords(paper, shape, continuedAt);
  file.restore();
  return end;
}

/**
 * Draws a picture of ours on the page: lines stay lines and words stay words.
 *
 * @param place from the picture's pixels to the page
 */
export function drawSvg(paper: Paper, svg: string, place: Matrix): void {
  paper.file.save();
  paper.file.transform(...place);
  let end = 0;
  for (const shape of shapesOf(svg)) end = paintShape(paper, shape, end);
  paper.file.restore();
}

// Draws the icons of the packages from their SVG files, in the sizes and forms that systems want: node packaging/icons.mjs.
// The results are committed, so that making a package needs no drawing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { root } from '../scripts/tools.mjs';

const folder = path.join(import.meta.dirname, 'icons');
const drawings = {
  large: path.join(root, 'resources/icon.svg'),
  /** Fewer and thicker strokes, for sizes in which the large one is a blur. */
  small: path.join(folder, 'small.svg'),
  casefile: path.join(folder, 'casefile.svg'),
};
const smallUpTo = 32;

/** Sizes in pixels, each with its types in an icns file. */
const icnsTypes = { 16: ['ic04'], 32: ['ic11', 'ic05'], 64: ['ic12'], 128: ['ic07'], 256: ['ic13', 'ic08'], 512: ['ic14', 'ic09'], 1024: ['ic10'] };
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512];

/**
 * One picture.
 *
 * @param {string} drawing an SVG file
 * @param {number} size of its sides in pixels
 * @param {number} share of the side that the drawing takes; the rest stays empty around it
 */
async function picture(drawing, size, share = 1) {
  const image = await loadImage(readFileSync(drawing));
  const side = Math.round(size * share);
  // Drawn at its own size and not scaled afterwards: lines stay sharp.
  image.width = side;
  image.height = side;
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(image, (size - side) / 2, (size - side) / 2, side, side);
  return canvas.toBuffer('image/png');
}

const drawingFor = (/** @type {number} */ size) => (size <= smallUpTo ? drawings.small : drawings.large);

async function writeIco(/** @type {string} */ name, /** @type {(size: number) => string} */ drawing) {
  const ico = new IconIco();
  for (const size of icoSizes) await ico.addFromPng(await picture(drawing(size), size));
  writeFileSync(path.join(folder, name), ico.encode());
}

async function writeIcns(/** @type {string} */ name, /** @type {(size: number) => string} */ drawing, /** @type {number} */ share) {
  const icns = new IconIcns();
  for (const [size, types] of Object.entries(icnsTypes)) await icns.addFromPng(await picture(drawing(Number(size)), Number(size), share), types);
  writeFileSync(path.join(folder, name), icns.encode());
}

mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const size of linuxSizes) writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), await picture(drawingFor(size), size));
await writeIco('icon.ico', drawingFor);
// The customs of macOS leave a tenth free on each side of an application's tile.
await writeIcns('icon.icns', drawingFor, 0.8047);
await writeIco('casefile.ico', () => drawings.casefile);
await writeIcns('casefile.icns', () => drawings.casefile, 1);
writeFileSync(path.join(root, 'resources/icon.png'), await picture(drawings.large, 512));

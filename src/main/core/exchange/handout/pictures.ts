import type { HandOutOptions } from '../../../../shared/contract/exchange.ts';
import { CaseError } from '../../../../shared/errors.ts';
import { slideSize, slideSvg } from '../../../../drawing/scene/slide.ts';
import type { Release } from '../release/release.ts';
import type { Writer } from '../write/entry.ts';
import { readFonts } from './fonts.ts';
import { pngOf } from './paint/canvas.ts';
import { wordsIn } from './paint/shapes.ts';
import { rawWordsOf, scenesFor, wholeScene } from './scenes.ts';
import { slidesOf } from './slides.ts';
import { timelinePicture, type TimelinePicture } from './timeline.ts';

/**
 * The picture that is asked for: the timeline, a scene, or the whole network.
 *
 * @throws CaseError `INPUT_INVALID` for several scenes
 */
function pictureOf(release: Release, options: HandOutOptions): TimelinePicture {
  if (new Set(options.sceneIds).size > 1) throw new CaseError('INPUT_INVALID', `A picture shows one scene, and ${options.sceneIds.length} were chosen. Choose one of them for each picture, or write them all as slides.`);
  const fonts = readFonts();
  const [scene] = options.sceneIds.length === 0 ? [] : scenesFor(release, options);
  if (options.isTimeline) return timelinePicture(release, scene ?? null, fonts.measure, options.theme);
  const [made] = slidesOf(release, [scene ?? wholeScene(release)], fonts, options.theme);
  if (made === undefined) throw new Error('A scene gave no slide');
  return { svg: slideSvg(made.slide, made.palette, slideSize.width), widthPx: slideSize.width, heightPx: slideSize.height, rawWords: [...rawWordsOf(made.content), ...made.sources] };
}

/** The same picture in another size: its `viewBox` keeps what is in it in place. */
function sized({ svg, widthPx, heightPx }: TimelinePicture, width: number): string {
  return svg.replace(`width="${widthPx}" height="${heightPx}" viewBox`, `width="${width}" height="${Math.round(heightPx * width / widthPx)}" viewBox`);
}

/** A picture as SVG: words stay words, nothing is fetched and nothing runs. */
export const writeSvg: Writer = function* writeSvg(release, _progress, { handOut, tell }) {
  const picture = pictureOf(release, handOut);
  picture.rawWords.forEach(tell);
  yield { path: 'picture.svg', chunks: [sized(picture, handOut.widthPx)] };
};

/** A picture as PNG. */
export const writePng: Writer = function* writePng(release, _progress, { handOut, tell }) {
  const picture = pictureOf(release, handOut);
  [...picture.rawWords, wordsIn(picture.svg)].forEach(tell);
  yield { path: 'picture.png', chunks: [pngOf(picture, handOut.widthPx)], isPacked: true };
};

import { pictureStrings } from '../../../strings/network-picture.ts';
import { savePicture, type PictureForm } from '../../../ui/save-picture.ts';
import { readPalette } from '../paint/palette.ts';
import type { Drawing } from '../../../../drawing/network/model.ts';
import type { Positions } from '../../../../drawing/network/geometry.ts';
import type { PictureFrame } from '../../../../drawing/network/picture/frame.ts';
import { usualImageWidth } from '../../../../drawing/network/picture/size.ts';
import { networkSvg, type PictureSize } from '../../../../drawing/network/picture/svg.ts';

/** What a picture of the network is made from. */
export interface PictureInput {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly size: PictureSize;
  readonly frame: PictureFrame;
  /** Whose colours it has. */
  readonly host: Element;
}

/**
 * Gives the network out as a picture, in the colours of the window.
 *
 * @param width of an image in pixels
 * @throws Error when the picture can't be made
 */
export async function giveOut({ drawing, positions, size, frame, host }: PictureInput, form: PictureForm, width: number = usualImageWidth): Promise<void> {
  const svg = networkSvg(drawing, positions, readPalette(host), size, frame);
  return savePicture({ svg, widthPx: size.width, heightPx: size.height }, form, pictureStrings.fileName, width / size.width);
}

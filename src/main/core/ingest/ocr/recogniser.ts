import { CaseError } from '../../../../shared/errors.ts';
import { languageData } from './languages.ts';

/** A word as it was recognised, its box in pixels from the picture's top left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
}

/** Lines of a paragraph; a line is its words in reading order. */
export type RecognisedParagraph = readonly (readonly RecognisedWord[])[];

/** Reads letters out of pictures. It blocks its thread while it does. */
export interface Recogniser {
  /**
   * Paragraphs of a picture in reading order.
   *
   * @param picture a file as Tesseract takes it: PNM or TIFF
   * @param onPercent told of the share that is done
   * @throws CaseError `FILE_UNREADABLE`
   */
  recognise(picture: Uint8Array, onPercent: (percent: number) => void): RecognisedParagraph[];
  close(): void;
}

const lstmOnly = 1;
const wordLevel = 5;
/** What is less sure than this is specks and pictures rather than words. */
const leastConfidence = 15;

/**
 * Starts Tesseract with the data of some languages, all of it from the disk.
 *
 * @param tags BCP 47, the likeliest first
 * @throws CaseError what `languageData` throws; `FILE_UNREADABLE` when the data is of no use
 */
export async function openRecogniser(tags: readonly string[], fileName: string): Promise<Recogniser> {
  const data = await languageData(tags, fileName);
  const { default: load } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  let report = (_percent: number): void => undefined;
  const core = await load({ TesseractProgress: (percent) => report(percent), print: () => undefined, printErr: () => undefined });
  for (const { name, bytes } of data) core.FS.writeFile(`./${name}.traineddata`, bytes);
  const api = new core.TessBaseAPI();
  if (api.Init(null, data.map(({ name }) => name).join('+'), lstmOnly) !== 0) {
    throw new CaseError('FILE_UNREADABLE', `${fileName} can't be read: the data for ${tags.join(', ')} is damaged or of another version of Tesseract. Install it anew.`);
  }
  // Pages in any layout, as Tesseract's own program takes them.
  api.SetVariable('tessedit_pageseg_mode', '3');
  return {
    recognise(picture, onPercent) {
      report = onPercent;
      core.FS.writeFile('/input', picture);
      if (api.SetImageFile(1, 0) === 1) throw new CaseError('FILE_UNREADABLE', `${fileName} can't be read: the picture is damaged. Save it anew as PNG and import that.`);
      api.Recognize(null);
      const paragraphs = paragraphsIn(api.GetTSVText(0));
      api.Clear();
      return paragraphs;
    },
    close: () => api.End(),
  };
}

/** Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function paragraphsIn(table: string): RecognisedParagraph[] {
  const paragraphs: RecognisedWord[][][] = [];
  let [paragraphKey, lineKey] = ['', ''];
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t');
    if (Number(level) !== wordLevel || text.trim() === '' || Number(confidence) < leastConfidence) continue;
    const key = [page, block, paragraph].join();
    if (key !== paragraphKey) paragraphs.push([]);
    if (key !== paragraphKey || line !== lineKey) paragraphs.at(-1)?.push([]);
    [paragraphKey, lineKey] = [key, line ?? ''];
    paragraphs.at(-1)?.at(-1)?.push({ text: text.trim(), left: Number(left), top: Number(top), width: Number(width), height: Number(height), confidence: Number(confidence) });
  }
  return paragraphs;
}

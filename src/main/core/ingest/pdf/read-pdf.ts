import { CaseError } from '../../../../shared/errors.ts';
import { defaultLanguages, languageName } from '../ocr/languages.ts';
import type { DocumentFile, Extract, OnProgress } from '../read.ts';
import { factsOf } from './facts.ts';
import { openPdf } from './open.ts';
import { PageReader } from './page-reader.ts';
import { refuseBombs } from './unpacked.ts';
import { PageNotes } from './warnings.ts';
import { DocumentWriter } from './write.ts';

/** Fonts and pages that pdf.js has kept are let go of after this many pages. */
const pagesKept = 100;
const headerWithin = 1024;
/** Steps of progress that a page counts for. */
const stepsPerPage = 100;

/** Whether a file is a PDF; some have a few bytes of a mail or a server before their header, unlike a text that speaks of one. */
export function isPdf({ bytes }: DocumentFile): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.subarray(0, headerWithin).indexOf('%PDF-');
  return at === 0 || (at > 0 && file[at - 1] === 0x0a && file.includes('endobj', at));
}

/**
 * Reads the text of a PDF with its pages, paragraphs and the places of words. Pages without text are drawn and recognised, in
 * English unless languages are chosen, and so is the picture of a page that holds little text beside it; with a choice, so are pages
 * whose letters may be other than those seen. A page is read, written and let go of before the next.
 *
 * @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE`, `FILE_TOO_LARGE`, and what the recogniser throws
 */
export async function readPdf(file: DocumentFile, onProgress: OnProgress): Promise<Extract> {
  const isChosen = (file.languages?.length ?? 0) > 0;
  const languages = isChosen && file.languages ? file.languages : defaultLanguages;
  refuseBombs(file);
  const pdf = await openPdf(file, false);
  const reader = new PageReader(pdf, file, languages, isChosen);
  try {
    if (pdf.pageCount === 0) throw new CaseError('FILE_UNREADABLE', `${file.name} has no pages. Choose another file.`);
    const writer = new DocumentWriter();
    const notes = new PageNotes();
    for (let number = 1; number <= pdf.pageCount; number++) {
      const report = (percent: number) => onProgress((number - 1) * stepsPerPage + Math.floor(percent * stepsPerPage / 100), pdf.pageCount * stepsPerPage);
      const read = await reader.read(number, report);
      notes.add(number, read);
      writer.add(read.page);
      if (number % pagesKept === 0) await reader.forget();
      report(100);
    }
    const names = languages.map(languageName).join(', ');
    if (notes.emptyCount === pdf.pageCount) throw new CaseError('FILE_EMPTY', `${file.name} holds no text, and no letters were recognised in its pictures (${names}). Choose its language, or another file.`);
    if (notes.emptyCount + notes.leftOutCount === pdf.pageCount) throw new CaseError('FILE_UNREADABLE', `${file.name} can't be read as a PDF: ${notes.whyLeftOut}, and no other page holds text. Open it in a viewer, save it anew, and import that.`);
    const options = reader.hasRecognised ? JSON.stringify({ languages, ...(isChosen ? {} : { areDefault: true }) }) : undefined;
    const { text, layouts } = writer.finish();
    return { text, pages: layouts, facts: await factsOf(pdf), warnings: notes.warnings(names), options, encoding: 'binary', encodingIsGuess: false };
  } finally {
    await reader.close();
    await pdf.close();
  }
}

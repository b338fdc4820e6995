import { z } from 'zod';
import type { Report } from '../../../shared/model/report.ts';
import type { DocumentFile } from '../ingest/read.ts';

/** What importers write down of the choices for a reading; what is for their eyes alone is passed over. */
const readingOptions = z.object({ wholePage: z.boolean().optional(), languages: z.array(z.string()).optional(), areDefault: z.boolean().optional() });

/** The choices that a report was read with, so that its bytes are read again as they were. */
export function choicesOf({ encoding, extractorOptions }: Pick<Report, 'encoding' | 'extractorOptions'>): Omit<DocumentFile, 'name' | 'bytes'> {
  const { wholePage, languages, areDefault = false } = extractorOptions === null ? {} : readingOptions.parse(JSON.parse(extractorOptions));
  return {
    ...(encoding === 'binary' ? {} : { encoding }), ...(wholePage === undefined ? {} : { wholePage }), ...(languages === undefined || areDefault ? {} : { languages }),
  };
}

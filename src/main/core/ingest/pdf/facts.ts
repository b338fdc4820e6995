import { dayOfMaking } from '../day-of-making.ts';
import type { DocumentFacts } from '../read.ts';
import type { PdfDocument } from './open.ts';

const longest = 500;
/** Titles that programs put in by themselves. */
const noTitle = /^(untitled|microsoft word - |microsoft powerpoint - |document\d*$|.*\.(docx?|tex|dvi|indd|qxd|odt|pdf|pub|rtf)$)/i;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function textOf(value: unknown): string | undefined {
  const text = (Array.isArray(value) ? value.join('; ') : String(value ?? '')).replaceAll(/[\u0000-\u001f\s]+/g, ' ').trim();
  return text === '' || text.length > longest ? undefined : text;
}

function languageOf(value: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(textOf(value) ?? '')[0];
  } catch {
    // Many files name a language in words of their own.
    return undefined;
  }
}

/** What a PDF says of itself in its XMP, else in its information dictionary. */
export async function factsOf({ proxy }: PdfDocument): Promise<DocumentFacts> {
  const { info, metadata } = await proxy.getMetadata();
  const known = isRecord(info) ? info : {};
  const said = (name: string): unknown => metadata?.get(name);
  const title = textOf(said('dc:title')) ?? textOf(known['Title']);
  return {
    title: title !== undefined && noTitle.test(title) ? undefined : title,
    author: textOf(said('dc:creator')) ?? textOf(known['Author']),
    language: languageOf(said('dc:language')) ?? languageOf(known['Language']),
    publisher: textOf(said('dc:publisher')), ...dayOfMaking(textOf(said('xmp:createdate')), textOf(known['CreationDate'])?.replace(/^D:/, '')),
  };
}

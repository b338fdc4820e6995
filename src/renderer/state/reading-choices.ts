import type { Report } from '../../shared/model/report.ts';

/** What a person chooses for the reading of a file. */
export interface ReadingChoices {
  readonly encoding?: string;
  readonly password?: string;
  /** Languages of a scan, as BCP 47 tags. */
  readonly languages?: string[];
  /** Takes all words of a web page, where its article alone would be taken. */
  readonly wholePage?: boolean;
}

/** What there is to choose for a kind of file. */
export interface ReadingKinds {
  /** The article of a page, or all of it. */
  readonly hasExtent: boolean;
  readonly hasLanguages: boolean;
  readonly hasEncoding: boolean;
}

const pages = ['text/html', 'multipart/related', 'application/warc', 'application/wacz'];
const encoded = ['text/html', 'text/plain', 'text/markdown'];

export function readingKindsOf(mediaType: string): ReadingKinds {
  return {
    hasExtent: pages.includes(mediaType), hasLanguages: mediaType === 'application/pdf' || mediaType.startsWith('image/'), hasEncoding: encoded.includes(mediaType),
  };
}

/** Whether a file can be read in more than one way. */
export function canReadAgain(mediaType: string): boolean {
  return Object.values(readingKindsOf(mediaType)).includes(true);
}

/** The choices that a report was read with; what was left to the reader is left to it again. */
export function choicesOf({ encoding, extractorOptions, mediaType }: Pick<Report, 'encoding' | 'extractorOptions' | 'mediaType'>): ReadingChoices {
  const { languages, wholePage, areDefault } = optionsIn(extractorOptions);
  return {
    ...(readingKindsOf(mediaType).hasEncoding ? { encoding } : {}), ...(wholePage === true ? { wholePage } : {}),
    ...(Array.isArray(languages) && areDefault !== true ? { languages: languages.filter((tag) => typeof tag === 'string') } : {}),
  };
}

function optionsIn(json: string | null): Readonly<Record<string, unknown>> {
  const options: unknown = JSON.parse(json ?? '{}');
  return typeof options === 'object' && options !== null ? { ...options } : {};
}

/** Tags as they are typed, apart by commas or spaces. */
export const tagsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((tag) => tag !== '');

import type { Report } from '../../../../shared/model/report.ts';

/** How the original of a report can be shown: drawn page by page, or as a page of the web. */
export type OriginalKind = PagedKind | 'markup';
/** Those that are drawn page by page. */
export type PagedKind = 'pdf' | 'image';

/** Pictures: the window decodes them by itself, but for TIFF, whose pages the host draws. */
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/tiff'];

/** What is shown as the safe page that the host makes of it. */
const markup = [
  'text/html', 'text/markdown', 'application/rtf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text', 'application/epub+zip', 'message/rfc822', 'multipart/related', 'application/warc', 'application/wacz',
];

/** Null where the text is all there is to see. */
export function originalKindOf({ mediaType }: Pick<Report, 'mediaType'>): OriginalKind | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (markup.includes(mediaType)) return 'markup';
  return pictures.includes(mediaType) ? 'image' : null;
}

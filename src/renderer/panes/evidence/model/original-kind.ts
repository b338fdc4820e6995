import type { Report } from '../../../../shared/model/report.ts';

/** How the original of a report can be shown: drawn page by page, or as a page of the web. */
export type OriginalKind = 'pdf' | 'image';

/** Pictures that the window decodes by itself. */
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/bmp'];

/** Null where the text is all there is to see. */
export function originalKindOf({ mediaType }: Pick<Report, 'mediaType'>): OriginalKind | null {
  if (mediaType === 'application/pdf') return 'pdf';
  return pictures.includes(mediaType) ? 'image' : null;
}

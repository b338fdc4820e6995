import path from 'node:path';
import { exportFormats, type ExportFormat, type ExportFormatName } from '../../../../shared/exchange.ts';

/** What an export is on the disk. */
export type Shape = 'file' | 'archive' | 'folder';

/** What an export of a form becomes under a name; null where the name does not fit the form. */
export function shapeOf(format: ExportFormatName, name: string): Shape | null {
  const { extension, isArchive, isFolderToo }: ExportFormat = exportFormats[format];
  if (path.extname(name).toLowerCase() === `.${extension}`) return isArchive ? 'archive' : 'file';
  return isFolderToo === true ? 'folder' : null;
}

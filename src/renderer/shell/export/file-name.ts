import { exportFormats, type ExportFormatName } from '../../../shared/exchange.ts';

const unfit = /[\u0000-\u001f<>:"/\\|?*]+/g;

/** A name for the export of a case: its title without what file systems refuse, and the ending of the form. */
export function fileNameOf(title: string, format: ExportFormatName, isEncrypted = false): string {
  const name = title.replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80) || 'case';
  return `${name}.${exportFormats[format].extension}${isEncrypted ? '.age' : ''}`;
}

import fs from 'node:fs';
import path from 'node:path';
import { readTemplate } from '../../../shared/dossier-template.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { Cli } from './cli.ts';

/**
 * The template of a dossier in a file.
 *
 * @throws CaseError `INPUT_INVALID`: names each line that can't be used, and what to do about it
 */
export function readTemplateFile(cli: Cli, file: string): string {
  const name = path.basename(file);
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(cli.surroundings.workingFolder, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CaseError('FILE_MISSING', `${name} can't be read. Give the path of a template; "casewright dossier template FILE" prints one to start from.`, { cause: error });
  }
  const { problems } = readTemplate(text);
  if (problems.length > 0) throw new CaseError('INPUT_INVALID', [`${name} can't be used as a template.`, ...problems.map(({ line, message }) => `Line ${line}: ${message}`)].join('\n'));
  return text;
}

import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CaseError } from '../../../../shared/errors.ts';

/** Names of Tesseract's data by BCP 47 language, with the script where a language has several. */
const dataNames: Readonly<Record<string, string>> = {
  ar: 'ara', be: 'bel', bg: 'bul', bs: 'bos', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', et: 'est', fa: 'fas', fi: 'fin',
  fr: 'fra', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', id: 'ind', it: 'ita', ja: 'jpn', ka: 'kat', kk: 'kaz', ko: 'kor', lt: 'lit', lv: 'lav', mk: 'mkd',
  nl: 'nld', no: 'nor', nb: 'nor', pl: 'pol', ps: 'pus', pt: 'por', ro: 'ron', ru: 'rus', sk: 'slk', sl: 'slv', sq: 'sqi', sr: 'srp', 'sr-Latn': 'srp_latn',
  sv: 'swe', tr: 'tur', uk: 'ukr', ur: 'urd', uz: 'uzb', vi: 'vie', zh: 'chi_sim', 'zh-Hant': 'chi_tra', 'zh-TW': 'chi_tra', 'zh-HK': 'chi_tra',
};

/** The language that comes with the program. */
export const defaultLanguages: readonly string[] = ['en'];

/** The data of that language. */
const comesAlong = 'eng';

/** Data that is in the npm registry; that of others, Russian among them, is not. */
const inRegistry: ReadonlySet<string> = new Set(['ara', 'deu', 'eng', 'fra', 'spa']);

/** Where systems keep Tesseract's data. */
const systemFolders = ['/usr/share/tesseract-ocr/5/tessdata', '/usr/share/tesseract-ocr/4.00/tessdata', '/usr/share/tessdata', '/usr/local/share/tessdata', '/opt/homebrew/share/tessdata'];

/** Data that letters of a language are recognised with. */
export interface LanguageData {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The language in English, for messages. */
export const languageName = (tag: string): string => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag;

function dataNameOf(tag: string, fileName: string): string {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch (error) {
    throw new CaseError('INPUT_INVALID', `"${tag}" is not the tag of a language. Write it like en, fr or zh-Hant.`, { cause: error });
  }
  const name = [locale.baseName, `${locale.language}-${locale.script}`, locale.language].map((key) => dataNames[key]).find((known) => known !== undefined);
  if (name === undefined) throw new CaseError('NOT_AVAILABLE', `Text in ${languageName(tag)} can't be recognised in ${fileName}: there is no data for it. Choose another language.`);
  return name;
}

const packages = createRequire(import.meta.url);

/** The file in the language's npm package, if that is installed beside the program. */
function packaged(name: string): string | undefined {
  try {
    return path.join(path.dirname(packages.resolve(`@tesseract.js-data/${name}/package.json`)), '4.0.0_best_int', `${name}.traineddata.gz`);
  } catch {
    // Not installed: there are other places.
    return undefined;
  }
}

const isPackaged = (name: string) => existsSync(packaged(name) ?? '');

/**
 * The command that installs a language's package, and once more those that are there: npm takes out what neither `package.json` nor the
 * command names.
 *
 * @param name as Tesseract's data has it: `spa`
 */
export function npmCommand(name: string, isInstalled: (name: string) => boolean = isPackaged): string {
  const others = [...inRegistry].filter((each) => each !== comesAlong && each !== name && isInstalled(each));
  return `npm install --no-save ${[...others, name].map((each) => `@tesseract.js-data/${each}`).join(' ')}`;
}

async function bytesAt(file: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await fs.readFile(file);
    return file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes;
  } catch {
    // Absent or unreadable: the next place may have it.
    return undefined;
  }
}

/**
 * Data for languages, from npm packages beside the program, the folder that `TESSDATA_PREFIX` names, or the system's Tesseract.
 * English comes with the program; nothing is ever downloaded.
 *
 * @param tags BCP 47
 * @throws CaseError `INPUT_INVALID` for what is no tag, `NOT_AVAILABLE` with what to install
 */
export async function languageData(tags: readonly string[], fileName: string): Promise<LanguageData[]> {
  const found: LanguageData[] = [];
  for (const tag of new Set(tags)) {
    const name = dataNameOf(tag, fileName);
    const own = process.env['TESSDATA_PREFIX'];
    const places = [packaged(name), ...(own ? [own] : []).concat(systemFolders).map((folder) => path.join(folder, `${name}.traineddata`))];
    let bytes: Uint8Array | undefined;
    for (const place of places) if (place !== undefined) bytes ??= await bytesAt(place);
    if (!bytes) throw new CaseError('NOT_AVAILABLE', missing(tag, name, fileName));
    found.push({ name, bytes });
  }
  return found;
}

function missing(tag: string, name: string, fileName: string): string {
  const byNpm = inRegistry.has(name) ? `run "${npmCommand(name)}" in the program's folder, or ` : '';
  const ways = `${byNpm}install your system's Tesseract data for it (on Debian tesseract-ocr-${name.replace('_', '-')}), or put ${name}.traineddata into a folder that TESSDATA_PREFIX names.`;
  return `The data for reading ${languageName(tag)} in ${fileName} is not installed: ${ways}`;
}

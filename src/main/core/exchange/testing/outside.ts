import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';
import { skipLoudly } from '../../testing/skip.ts';

/*
 * Programs of others that judge what we wrote. Where they are not installed, the test is skipped and says so.
 */

const timeout = 90_000;
const outputBytes = 64 * 1024 * 1024;
/** The one that comes with Debian's packages first. */
const pythons = ['/usr/bin/python3', 'python3'];

function answers(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout });
    return true;
  } catch {
    return false;
  }
}

/** Runs a Python script that prints JSON. Skips where there is no Python with the modules. */
export function python<T>(context: TestContext, script: string, args: readonly string[], modules: readonly string[] = []): T {
  const imports = ['json', 'sys', ...modules].map((name) => `import ${name}`).join('\n');
  const command = pythons.find((candidate) => answers(candidate, '-c', imports));
  if (command === undefined) skipLoudly(context, `there is no Python${modules.length > 0 ? ` with ${modules.join(', ')}` : ''}`);
  return JSON.parse(execFileSync(command, ['-c', `${imports}\n${script}`, ...args], { encoding: 'utf8', timeout, maxBuffer: outputBytes, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })) as T;
}

/** Where there is LibreOffice without its Calc, no table opens. */
function hasCalc(folder: string): boolean {
  const probe = path.join(folder, 'probe.csv');
  fs.writeFileSync(probe, 'a,b\n');
  return answers('soffice', ...officeCall(folder, probe, 'fods')) && fs.existsSync(path.join(folder, 'converted', 'probe.fods'));
}

const officeCall = (folder: string, file: string, form: string, readAs?: string) => [
  `-env:UserInstallation=file://${folder}/profile`, '--headless', ...(readAs === undefined ? [] : [`--infilter=${readAs}`]), '--convert-to', form, '--outdir', path.join(folder, 'converted'), file,
];

/** Lets LibreOffice write a table in another form. Gives the folder that it is in. Skips where there is no LibreOffice Calc. */
export function convertByLibreOffice(context: TestContext, file: string, form: string, readAs?: string): string {
  const folder = path.dirname(file);
  if (!fs.existsSync(path.join(folder, 'converted')) && !hasCalc(folder)) skipLoudly(context, 'LibreOffice Calc is not installed, or did not answer');
  execFileSync('soffice', officeCall(folder, file, form, readAs), { stdio: 'ignore', timeout });
  return path.join(folder, 'converted');
}

/** Lets LibreOffice print a presentation or a document: what it can't open fails. Gives the path of the PDF. Skips where there is no LibreOffice that can. */
export function printedByLibreOffice(context: TestContext, file: string): string {
  const folder = path.dirname(file);
  const printed = path.join(folder, 'converted', `${path.basename(file, path.extname(file))}.pdf`);
  if (!answers('soffice', '--version')) skipLoudly(context, 'LibreOffice is not installed, or did not answer');
  execFileSync('soffice', officeCall(folder, file, 'pdf'), { stdio: 'ignore', timeout });
  return printed;
}

/** What is in an archive, by Python's reader of such: the names in their order, and the texts; what is no text reads as some. */
export function unpacked(context: TestContext, file: string): Readonly<Record<string, string>> {
  return python(context, `
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps({name: z.read(name).decode('utf-8', 'replace') for name in z.namelist()}))`, [file], ['zipfile']);
}

/** Writes the files of an archive into a folder of their own. */
export function unpackTo(context: TestContext, file: string, folder: string): string {
  for (const [name, text] of Object.entries(unpacked(context, file))) {
    const place = path.join(folder, name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  }
  return folder;
}

/** Rows of the CSV files of a folder, by file, read by Python's `csv`. */
export function readCsv(context: TestContext, files: readonly string[]): Readonly<Record<string, readonly (readonly string[])[]>> {
  return python(context, `
csv.field_size_limit(10**9)
print(json.dumps({os.path.basename(p): list(csv.reader(open(p, encoding='utf-8-sig', newline=''), strict=True)) for p in sys.argv[1:]}))`, files, ['csv', 'os']);
}

/** What a program of Poppler says of a PDF. Skips where it is not installed. */
export function poppler(context: TestContext, program: 'pdfinfo' | 'pdffonts' | 'pdftotext', ...args: readonly string[]): string {
  if (!answers(program, '-v')) skipLoudly(context, `${program} of Poppler is not installed`);
  return execFileSync(program, args, { encoding: 'utf8', timeout, maxBuffer: outputBytes });
}

import { spawn } from 'node:child_process';
import { CaseError } from '../../../shared/errors.ts';
import type { ReportId } from '../../../shared/ids.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Cli } from './cli.ts';
import { withoutSecrets } from '../common/environment.ts';

const timeLimitMs = 600_000;
const answerLimitBytes = 200 * 1024 * 1024;
const wordsAtOnce = 400_000;

/** What a program of the user's is asked, as one line of JSON. docs/extractors.md describes it. */
async function questionFor(at: CaseAtHand, id: ReportId): Promise<string> {
  const { report } = await at.call('report.read', { id });
  let text = '';
  for (let start = 0; start < report.textLength; start += wordsAtOnce) {
    text += (await at.call('report.words', { reportId: id, start, end: Math.min(report.textLength, start + wordsAtOnce) })).words;
  }
  return `${JSON.stringify({ form: 'casewright-extraction-1', title: report.title, published: report.date, language: report.language, text })}\n`;
}

/**
 * What a program of the user's answers about a report. Runs only because the user named it on this command line; the text
 * goes to its standard input and nowhere else.
 *
 * @throws CaseError `NOT_AVAILABLE` when it can't be run or fails; `FILE_UNREADABLE` when it takes too long or answers too much
 */
export async function askExtractor(at: CaseAtHand, cli: Cli, id: ReportId, command: string): Promise<string> {
  const question = await questionFor(at, id);
  const child = spawn(command, { shell: true, cwd: cli.surroundings.workingFolder, stdio: ['pipe', 'pipe', 'pipe'], env: withoutSecrets(process.env) });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  let bytes = 0;
  const giveUp = (message: string) => {
    child.kill('SIGKILL');
    reject(new CaseError('FILE_UNREADABLE', message));
  };
  const timer = setTimeout(() => giveUp(`The extractor "${command}" did not answer within ${timeLimitMs / 60_000} minutes. Nothing was proposed.`), timeLimitMs);
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > answerLimitBytes) giveUp(`The extractor "${command}" answered more than ${answerLimitBytes / 1024 / 1024} MB. Nothing was proposed.`);
    else chunks.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => cli.printer.note(chunk.toString('utf8').trimEnd()));
  // A program that ends without reading its input is told of by its exit code.
  child.stdin.on('error', () => undefined);
  child.on('error', (cause) => reject(new CaseError('NOT_AVAILABLE', `The extractor "${command}" can't be run: ${cause.message}.`, { cause })));
  child.on('close', (code) => {
    if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
    else reject(new CaseError('NOT_AVAILABLE', `The extractor "${command}" failed with exit code ${code ?? 'none'}. Nothing was proposed.`));
  });
  child.stdin.end(question);
  return promise.finally(() => clearTimeout(timer));
}

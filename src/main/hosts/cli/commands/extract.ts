import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { CaseError } from '../../../../shared/errors.ts';
import type { Extraction } from '../../../../shared/model/extraction.ts';
import { largestFileBytes } from '../../../../shared/limits.ts';
import { createIngest } from '../../../core/ingest/ingest.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Printer } from '../printer.ts';

/** The files to read: those named, and one a line of standard input for `-`. */
async function filesOf(cli: Cli, named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(named.map(async (name) => {
    if (name !== '-') return [name];
    return (await cli.surroundings.readInput()).split(/\r?\n/).filter((line) => line.trim() !== '');
  }));
  return lists.flat();
}

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = fs.statSync(file);
    if (size > largestFileBytes) throw new CaseError('FILE_TOO_LARGE', `${path.basename(file)} has ${Math.round(size / 1024 / 1024)} MB; at most ${largestFileBytes / 1024 / 1024} MB can be read. Split it.`);
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError('FILE_MISSING', `${path.basename(file)} can't be read. Check that it is there and that you may read it.`, { cause: error });
  }
}

/** What was read in a document, as lines for people. */
function linesOf(file: string, { actors, quotes, operations, claims, dates, markings }: Extraction): string[] {
  const counts = [`${actors.length} actors`, `${quotes.length} quotes`, `${operations.length} operations`, `${claims.length} claims`, `${dates.length} dates`, `${markings.length} markings`];
  return [
    `${visible(path.basename(file))}: ${counts.join(', ')}`,
    ...actors.map(({ name, type, score, mentions }) => `  actor      ${score.toFixed(2)}  ${visible(name)} (${type}, named ${mentions.length} times)`),
    ...operations.map(({ name, status, score }) => `  operation  ${score.toFixed(2)}  ${visible(name)} (${status.replace('_', ' ')})`),
  ];
}

type Read = (text: string, published: string | null) => Extraction;

/** The extractor, loaded with its word lists only by the one command that needs it here. */
async function loadReader(): Promise<Read> {
  const [{ extract }, { loadNameResources }] = await Promise.all([import('../../../core/extract/extract.ts'), import('../../../core/extract/actors/find.ts')]);
  const resources = loadNameResources();
  return (text, published) => extract(text, { published, known: [], resources });
}

async function readOne(cli: Cli, printer: Printer, read: Read, file: string, published: string | null): Promise<void> {
  const document = await createIngest(cli.surroundings.program.ingestWorker).read({ name: path.basename(file), bytes: bytesOf(path.resolve(cli.surroundings.workingFolder, file)) });
  const found = read(document.text, published);
  printer.result({ file, sha256: document.originalSha256, ...found }, () => linesOf(file, found));
}

/** `extract`: documents in, one object a document out; no case is touched. */
export function addExtractCommand(root: Command, cli: Cli): void {
  root.command('extract').argument('<document...>', 'files to read; "-" takes one path a line from standard input')
    .summary('read proposals out of documents, without a case')
    .description('Reads actors, quotes, operations, claims and dates out of documents and prints them: with --json one object a document, as documented in docs/extractors.md. No case is needed and nothing is kept.')
    .option('--published <date>', 'when they were published, in EDTF, for words like "Tuesday"')
    .action(async (documents: string[], { published = null }: { published?: string | null }) => {
      const { printer } = cli;
      const read = await loadReader();
      for (const file of await filesOf(cli, documents)) {
        try {
          await readOne(cli, printer, read, file, published);
        } catch (error) {
          if (!(error instanceof CaseError)) throw error;
          // One bad document of thousands must not end the rest: it is named, and the exit code tells.
          cli.exitCode = exitCodes.failed;
          printer.result({ file, error: { code: error.code, message: error.message } }, () => [`${visible(file)}: ${visible(error.message)}`]);
        }
      }
    })
    .addHelpText('after', '\nExamples:\n  casewright extract report.txt --published 2021-03-16\n  find reports -name "*.txt" | casewright --json extract - > proposals.jsonl');
}

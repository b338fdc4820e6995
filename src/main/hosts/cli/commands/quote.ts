import { reportId } from '../../../../shared/ids.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { CaseAtHand, Typed } from '../case-at-hand.ts';
import { addFields, fieldsOf, readNew } from '../fields.ts';
import { findWords, textOf, type Found } from '../words.ts';
import type { AddWay } from './add.ts';

const example = `
The words must stand in the report exactly once, or --occurrence says which. Where they don't stand there
letter by letter, line ends, case, accents and hyphens that break a word at the end of a line may differ; the quote is what is printed.

Examples:
  casewright add leak.casefile quote --report "Annual report" --text "we never paid them" --kind direct --speaker "J. Doe"
  casewright add leak.casefile quote --report 4f1c0a9d2b7e --start 1204 --end 1288 --attach Iran --attach "The leak"`;

async function anchorOf(at: CaseAtHand, { report, text, occurrence, start, end }: Typed): Promise<Found & { readonly reportId: string }> {
  const id = reportId.parse(await at.id(String(report), ['report']));
  if (typeof text === 'string' && start === undefined && end === undefined) {
    return { reportId: id, ...findWords(await textOf(at, id), text, typeof occurrence === 'number' ? occurrence : undefined) };
  }
  if (typeof start !== 'number' || typeof end !== 'number' || text !== undefined) {
    throw new CaseError('INPUT_INVALID', 'Say which words: either --text "exact words", or --start and --end in code points.');
  }
  const { words } = await at.call('report.words', { reportId: id, start, end });
  if (words === '') throw new CaseError('SPAN_OUT_OF_RANGE', `Nothing stands from ${start} to ${end} in this report.`);
  return { reportId: id, start, end, exact: words };
}

/** `add FILE quote`. */
export function addQuoteWay(way: AddWay, readNumber: (text: string) => number): void {
  way(
    'quote',
    (command) => addFields(command.summary("exact words of a report").description("Marks a report's exact words, and attaches them to things.")
      .requiredOption('--report <report>', 'the report that says it').option('--text <words>', 'the exact words').option('--occurrence <number>', 'which one, where the words stand several times', readNumber)
      .option('--start <codepoint>', 'first code point, from 0', readNumber).option('--end <codepoint>', 'code point after the last', readNumber)
      .option('--attach <thing...>', 'actors, operations, events and claims that rest on it'), fieldsOf.quote).addHelpText('after', example),
    'quote.capture',
    async (at, _, options) => {
      const attach = Array.isArray(options['attach']) ? options['attach'].map(String) : [];
      const things = await at.ids(attach, ['actor', 'operation', 'event', 'claim']);
      return {
        speakerStart: null, speakerEnd: null, outerStart: null, outerEnd: null, partOfId: null,
        ...await readNew(at, fieldsOf.quote, options), ...await anchorOf(at, options),
        targets: things.map((thingId) => ({ to: 'thing', thingId })),
      };
    },
  );
}

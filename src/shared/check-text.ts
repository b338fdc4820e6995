import type { CheckReport } from './contract/checks.ts';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a check came to, in one line. */
export function checkVerdict({ findings, notes }: CheckReport): string {
  const noted = notes.length === 0 ? '' : `; ${counted(notes.length, 'note')}`;
  return `${findings.length === 0 ? 'all is well' : `${findings.length} found`}${noted}`;
}

/** What a check looked at, in one line. */
export function checkCounts({ checked: { reports, quotes, journalEntries } }: CheckReport): string {
  return `${counted(reports, 'report')}, ${counted(quotes, 'quote')}, ${counted(journalEntries, 'journal entry', 'journal entries')}`;
}

/** The report of a check as plain text, for people to read and to file. */
export function checkText(report: CheckReport): string {
  const { checkedAt, tool, caseTitle, fileName, checked, journalHash, extractors, findings, notes } = report;
  return [
    'Check of a case', '',
    `case       ${caseTitle}`, `file       ${fileName}`, `checked    ${checkedAt}`, `by         ${tool}`, '',
    'Looked at',
    `  ${counted(checked.reports, 'report')}, ${checked.originalBytes} bytes of originals, each hashed again`,
    `  ${counted(checked.readAgain, 'original')} read again by the recorded extractor, ${counted(checked.quotesAgain, 'quote')} looked for in what it read`,
    `  ${counted(checked.quotes, 'quote')} compared with the stored text`,
    `  ${counted(checked.journalEntries, 'journal entry', 'journal entries')} walked, ${counted(checked.rows, 'row')} compared with them`,
    ...extractors.map(({ name, version, reports, isAtHand }) => `  extractor ${name} ${version}: ${counted(reports, 'report')}${isAtHand ? '' : ', not at hand in this version of Casewright'}`),
    `  newest journal hash ${journalHash ?? 'none'}`, '',
    findings.length === 0 ? 'Found: nothing. All is well.' : `Found: ${findings.length}`,
    ...findings.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`),
    ...(notes.length === 0 ? [] : ['', `Notes: ${notes.length}`, ...notes.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`)]),
    '',
  ].join('\n');
}

import type { CheckReport } from './contract/checks.ts';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** How many reports could not be compared because nobody gave their password. */
export function encryptedCount({ notes }: Pick<CheckReport, 'notes'>): number {
  return notes.filter(({ code }) => code === 'encrypted').length;
}

/** That all is well is only said where all was looked at that can be. */
function soundness(report: CheckReport): string {
  const encrypted = encryptedCount(report);
  return encrypted === 0 ? 'all is well' : `${counted(encrypted, 'report')} not compared: encrypted; nothing else found`;
}

/** What a check came to, in one line. */
export function checkVerdict(report: CheckReport): string {
  const { findings, notes } = report;
  const encrypted = encryptedCount(report);
  const others = notes.length - encrypted;
  const noted = others === 0 ? '' : `; ${counted(others, 'note')}`;
  if (findings.length === 0) return `${soundness(report)}${noted}`;
  return `${findings.length} found${encrypted === 0 ? '' : `; ${counted(encrypted, 'report')} not compared: encrypted`}${noted}`;
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
    findings.length > 0 ? `Found: ${findings.length}` : encryptedCount(report) === 0 ? 'Found: nothing. All is well.' : `Found: nothing, but not all was compared: ${counted(encryptedCount(report), 'report')} encrypted.`,
    ...findings.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`),
    ...(notes.length === 0 ? [] : ['', `Notes: ${notes.length}`, ...notes.map(({ code, subject, message }) => `  ${code}  ${subject}  ${message}`)]),
    '',
  ].join('\n');
}

import type { Digest } from './digests.ts';
import type { Release } from '../release/release.ts';

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const longestValue = 500;
/** One line: what `bag-info.txt` would read as another entry becomes a space. */
const oneLine = (value: string) => [...value.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()].slice(0, longestValue).join('');

/** Which part of the case is in it, in words. */
export function scopeOf({ isComplete, isWhole, options }: Release): string {
  if (isComplete) return 'whole case with notes, proposals and journal';
  if (isWhole) return `whole case${options.withNotes ? ' with notes' : ''}${options.withProposals ? ' with proposals' : ''}`;
  return `part of a case${options.level === null ? '' : `, up to ${options.level}`}`;
}

/** `bag-info.txt`: the standard's own fields, then ours. */
export function bagInfo(release: Release, identifier: string, payload: readonly Digest[], more: readonly (readonly [string, string])[]): string {
  const { title, marking, changedAt, journalHash } = release.head;
  const bytes = payload.reduce((sum, digest) => sum + digest.bytes, 0);
  const fields: (readonly [string, string | null])[] = [
    ['Bag-Software-Agent', 'Casewright'],
    ['Bagging-Date', changedAt.slice(0, 10)],
    ['External-Identifier', identifier],
    ['External-Description', `Evidence bundle of the case "${title}"`],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Casewright-Bundle-Version', '1'],
    ['Casewright-Scope', scopeOf(release)],
    ['Casewright-Marking', release.options.level ?? marking],
    ['Casewright-Changed', changedAt],
    ['Casewright-Journal-Hash', release.isWhole ? journalHash : null],
    ...more,
  ];
  return fields.filter((field): field is readonly [string, string] => field[1] !== null).map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

const signed = `
5. The signature. It is over tagmanifest-sha512.txt, which covers everything else. Run in this folder, with OpenSSH 8.1 or newer:
     ssh-keygen -Y verify -f signature/allowed_signers -I casewright -n casewright -s signature/tagmanifest-sha512.txt.sig < tagmanifest-sha512.txt
   This says that the holder of the key in signature/ signed it. Whose key that is, only the holder can tell you: compare its fingerprint
   (ssh-keygen -l -f signature/casewright.pub) with the one they gave you on another way.
`;

/** `README.txt`: what is in the bundle and how to check it with the tools of others. */
export function readme(hasSignature: boolean): string {
  return `This is an evidence bundle: a BagIt 1.0 bag (RFC 8493) that Casewright wrote.

viewer.html               shows all of it in a browser, without a network: open it and look
data/reports/             documents as they came
data/text/                the text that was read from each, named by its SHA-256
data/annotations.jsonld   every quote with its place in the text (code points), as W3C Web Annotations
data/case.json            the case as JSON, one row a line
data/case.stix.json       the case as a STIX 2.1 bundle
data/case.ftm.jsonl       the case as FollowTheMoney entities, one a line
data/case.casefile        the case as a SQLite database
data/journal.jsonl        who changed what and when, an entry a line, each with the hash of the one before; in a complete bundle alone

How to check it without Casewright:

1. All files are there and none was changed (GNU coreutils, in this folder):
     sha256sum --check --quiet manifest-sha256.txt
     sha512sum --check --quiet manifest-sha512.txt
     sha512sum --check --quiet tagmanifest-sha512.txt
   Nothing is printed when all is well.
2. No file was added to data/: the two numbers must be the same (any BagIt tool does this and the above):
     find data -type f | wc -l; wc -l < manifest-sha256.txt
3. Quotes stand where the case says; must print 0 (SQLite's own command line):
     sqlite3 data/case.casefile "SELECT count(*) FROM quote_check WHERE NOT is_exact"
4. Everything, the journal's chain included (Casewright):
     casewright verify .
${hasSignature ? signed : '\nThis bundle is not signed: checksums tell of damage, not of who wrote it.\n'}`;
}

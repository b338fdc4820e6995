import { rekey } from '../db/protect.ts';
import { deriveKey, newKey, type CaseKey } from '../db/key.ts';
import { saltOfCase } from '../db/header.ts';

/* Protects a case and takes that away again, for ever: a program of its own, to be killed. */

const [, , filePath = ''] = process.argv;
const passphrase = 'correct horse battery';
const salt = saltOfCase(filePath);
let key: CaseKey | null = salt === null ? null : await deriveKey(passphrase, salt);
const protecting = await newKey(passphrase);
process.stdout.write('begins\n');
for (;;) {
  const next = key === null ? protecting : null;
  rekey(filePath, key, next);
  key = next;
}

import { createInterface } from 'node:readline/promises';
import { Writable, type Readable } from 'node:stream';

/**
 * Asks for a line that is not shown while it is typed. From a pipe, it takes the first line.
 *
 * @param output where the question goes; not the results' stream
 */
export async function askSecret(question: string, input: Readable & { readonly isTTY?: boolean }, output: Writable): Promise<string> {
  const isTerminal = input.isTTY === true;
  if (isTerminal) output.write(question);
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) output.write('\n');
  }
}

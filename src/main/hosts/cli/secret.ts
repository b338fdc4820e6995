import { createInterface } from 'node:readline/promises';
import { Writable, type Readable } from 'node:stream';

/** The next line of what somebody types, or of a pipe; the empty one where there is none any more. */
async function typedLine(question: string, input: Readable, output: Writable): Promise<string> {
  output.write(question);
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    output.write('\n');
  }
}

/** Standard input. One that is a pipe can be kept from holding up the end of the program. */
type Input = Readable & { readonly isTTY?: boolean; ref?: () => unknown; unref?: () => unknown };

/**
 * What asks for lines that are not shown while they are typed. From a pipe, it takes one line after the other.
 *
 * @param output where the questions go; not the results' stream
 */
export function secretsFrom(input: Input, output: Writable): (question: string) => Promise<string> {
  if (input.isTTY === true) return (question) => typedLine(question, input, output);
  let lines: AsyncIterator<string> | undefined;
  return async () => {
    lines ??= createInterface({ input, terminal: false })[Symbol.asyncIterator]();
    input.ref?.();
    const { value, done } = await lines.next();
    // Whoever writes to the pipe may keep it open for longer than anything is asked.
    input.unref?.();
    return done === true ? '' : value;
  };
}

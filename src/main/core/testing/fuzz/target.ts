/** A parser that is given what nobody meant it to read, and what must hold of its answer. */
export interface Target {
  readonly name: string;
  /** What it is meant to read: where a search for inputs starts. */
  readonly seeds: (folder: string) => Promise<readonly string[]> | readonly string[];
  /** How the inputs are written; of archives, `==> name` goes before each file. */
  readonly form: 'text' | 'json' | 'archive';
  /**
   * Gives what holds the parser against one input. Modules are loaded inside, so that they can be watched from their first line on.
   *
   * @param folder for files in passing
   */
  readonly load: (folder: string) => Promise<Trial>;
}

/** One trial. Throws, or rejects, when the parser fails otherwise than by a refusal, or what must hold does not. */
export type Trial = (bytes: Uint8Array) => void | Promise<void>;

/** What a trial throws where an answer is wrong. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken where `holds` is false */
export function mustHold(holds: boolean, what: () => string): void {
  if (!holds) throw new Broken(what());
}

/** What is done of a batch, in files, pages and bytes. */
export interface Done {
  readonly isRunning: boolean;
  /** Files, with those that are still awaited. */
  readonly total: number;
  readonly known: number;
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
  readonly bytesTotal: number;
}

export interface Rates {
  readonly filesPerSecond: number | null;
  readonly pagesPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Before this much has passed nobody can say how long the rest takes. */
const firstGuessMs = 1_000;
/**
 * What is told runs down like a clock and is drawn to the newest guess, by two thirds in so long: a guess changes with every file
 * that is done, which a person would see as a figure that jumps. In three times as long it tells what is guessed.
 */
const settlesMs = 5_000;

/** What a file takes besides its bytes, in bytes: one of a few letters is no measure of a large one. */
const bytesPerFile = 50_000;

/** How fast a batch goes, since it began or was taken up again. */
export class Pace {
  readonly #nowMs: () => number;
  #startMs: number;
  #endMs: number | null = null;
  #before: Pick<Done, 'files' | 'pages' | 'bytes'> = { files: 0, pages: 0, bytes: 0 };
  #last: Pick<Done, 'files' | 'pages' | 'bytes'> = this.#before;
  /** What was told last of the time left, and when. */
  #told: { readonly seconds: number; readonly atMs: number } | null = null;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#startMs = nowMs();
  }

  /** What was done before is no measure of what comes. */
  restart(): void {
    this.#before = this.#last;
    this.#startMs = this.#nowMs();
    this.#endMs = null;
    this.#told = null;
  }

  stop(): void {
    this.#endMs = this.#nowMs();
  }

  at(done: Done): Rates {
    this.#last = done;
    const seconds = ((this.#endMs ?? this.#nowMs()) - this.#startMs) / 1000;
    // Files that were refused in a first run and are read again count as not done: then it starts from what there is.
    const since = (key: 'files' | 'pages' | 'bytes') => Math.max(0, done[key] - Math.min(this.#before[key], done[key]));
    if (seconds * 1000 < firstGuessMs && done.isRunning || seconds === 0) return { filesPerSecond: null, pagesPerSecond: null, secondsLeft: null };
    const filesPerSecond = since('files') / seconds;
    const pages = since('pages');
    return { filesPerSecond, pagesPerSecond: pages === 0 ? null : pages / seconds, secondsLeft: done.isRunning ? this.#settled(secondsLeft(done, (since('bytes') + since('files') * bytesPerFile) / seconds)) : null };
  }

  /** A guess, drawn to from what was told before. */
  #settled(guess: number | null): number | null {
    if (guess === null) return null;
    const atMs = this.#nowMs();
    if (this.#told === null) {
      this.#told = { seconds: guess, atMs };
    } else {
      const passedMs = atMs - this.#told.atMs;
      const expected = Math.max(0, this.#told.seconds - passedMs / 1000);
      this.#told = { seconds: expected + (guess - expected) * (1 - Math.exp(-passedMs / settlesMs)), atMs };
    }
    return Math.max(1, Math.round(this.#told.seconds));
  }
}

/** A guess by bytes, which tell more than files, and by files; awaited ones are taken to be as large as those that are known. */
function secondsLeft({ total, known, files, bytes, bytesTotal }: Done, workPerSecond: number): number | null {
  if (workPerSecond <= 0 || known === 0) return null;
  const all = bytesTotal * (total / known) + total * bytesPerFile;
  return Math.max(0, all - bytes - files * bytesPerFile) / workPerSecond;
}

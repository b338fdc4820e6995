interface Job {
  readonly urgency: () => number;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly control: AbortController;
}

/** Draws one thing after the other, the most urgent first: pages in sight before those beside them, and thumbnails last. */
export class DrawQueue {
  #waiting: Job[] = [];
  #isRunning = false;

  /**
   * Adds a drawing.
   *
   * @param urgency 0 for what is in sight, more for what can wait; asked when its turn may have come
   * @returns takes it back, also while it is under way
   */
  add(urgency: () => number, run: Job['run']): () => void {
    const job: Job = { urgency, run, control: new AbortController() };
    this.#waiting.push(job);
    void this.#work();
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== job);
      job.control.abort();
    };
  }

  async #work(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // A step later, so that of all that is added together the most urgent goes first.
    await Promise.resolve();
    for (let job = this.#next(); job; job = this.#next()) {
      // Whoever asked has shown what went wrong; the others go on.
      await job.run(job.control.signal).catch(() => undefined);
    }
    this.#isRunning = false;
  }

  #next(): Job | undefined {
    // Of equally urgent ones the last: whoever scrolls fast has left the others behind.
    const next = this.#waiting.toReversed().toSorted((left, right) => left.urgency() - right.urgency())[0];
    this.#waiting = this.#waiting.filter((job) => job !== next);
    return next;
  }
}

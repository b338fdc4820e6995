/** A heading of a document's own table of contents. */
export interface OutlineItem {
  readonly title: string;
  /** Counted from 1; null where it leads to none. */
  readonly page: number | null;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** A document whose pages can be drawn. Has to be closed. */
export interface PageSource {
  /**
   * Draws a page into a canvas of the size that the canvas has.
   *
   * @param number counted from 1
   * @throws DOMException `AbortError` when the signal was given
   */
  draw(number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>;
  outline(): Promise<readonly OutlineItem[]>;
  close(): void;
}

/** The original is encrypted, and no password or a wrong one was given. */
export class PasswordNeeded extends Error {
  readonly isWrong: boolean;
  constructor(isWrong: boolean) {
    super('The document is encrypted');
    this.name = 'PasswordNeeded';
    this.isWrong = isWrong;
  }
}

import { expect, type Locator } from '@playwright/test';
import { inCase } from '../case-file.ts';
import type { CaseWindow } from './case-window.ts';
import { EvidencePane } from './evidence.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The evidence pane while it shows the original of a report page by page. */
export class OriginalPages extends EvidencePane {
  readonly field: Locator;
  readonly caret: Locator;
  /** What is read aloud of the last key. */
  readonly spoken: Locator;
  readonly #caseWindow: CaseWindow;

  constructor(window: CaseWindow) {
    super(window);
    this.#caseWindow = window;
    this.caret = this.pane.locator('.page-caret');
    this.spoken = this.pane.locator('.evidence-reader > [role="status"]');
    this.field = this.pane.getByRole('textbox', { name: 'Page number' });
  }

  /** Switches to the original, and waits for a page that is drawn. */
  async show(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Original', exact: true }).click();
    await this.isDrawn(1);
  }

  async showText(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Text', exact: true }).click();
  }

  page(number: number): Locator {
    return this.pane.getByRole('region', { name: new RegExp(`^Page ${number}(,|$)`) });
  }

  /** Waits until a page has its picture. */
  async isDrawn(number: number): Promise<void> {
    await expect(this.page(number).locator('[data-drawn="true"]')).toBeAttached();
  }

  /** The share of a page's picture that is dark. */
  async inkOf(number: number): Promise<number> {
    return this.page(number).locator('canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('This is no picture');
      const shades = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < shades.length; at += 4) if ((shades[at] ?? 255) < 100 && shades[at + 3] === 255) dark++;
      return (4 * dark) / shades.length;
    });
  }

  /** Selects words with the mouse, from the first letter to the last, at the places that the case file knows. */
  async dragWords(file: string, reportId: string, number: number, words: string): Promise<void> {
    const { mouse } = this.#caseWindow.page;
    const [from, to] = await this.#ends(file, reportId, number, words);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    await expect(this.toolbar).toBeVisible();
  }

  /** Points of the window at the first letter of some words and behind the last. */
  async #ends(file: string, reportId: string, number: number, words: string) {
    const { page, boxes } = await inCase(file, async (run) => {
      const [found] = await run('report.pages', { id: reportId, from: number, limit: 1 });
      if (!found) throw new Error(`There is no page ${number}`);
      const text = (await run('report.words', { reportId, start: found.start, end: found.end })).words;
      const start = found.start + [...text.slice(0, text.indexOf(words))].length;
      const end = start + [...words].length;
      const placed = await run('report.pageWords', { id: reportId, number });
      return { page: found, boxes: placed.filter((word) => word.start >= start && word.end <= end) };
    });
    const [first, last] = [boxes[0], boxes.at(-1)];
    const frame = await this.page(number).boundingBox();
    if (!first || !last || !frame) throw new Error(`"${words}" is not on page ${number}`);
    const scale = frame.width / page.width;
    // A page that was turned clockwise is read downwards.
    const at = ({ left, top, width, height }: Box, part: number) => {
      const [across, down] = height > 1.3 * width ? [0.5, part] : [part, 0.5];
      return { x: frame.x + (left + across * width) * scale, y: frame.y + (top + down * height) * scale };
    };
    return [at(first, 0.01), at(last, 0.99)] as const;
  }
}

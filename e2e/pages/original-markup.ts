import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';
import { EvidencePane } from './evidence.ts';

/** The evidence pane while it shows the original of a report that is a page of the web. */
export class OriginalMarkup extends EvidencePane {
  readonly element: Locator;
  readonly #caseWindow: CaseWindow;

  constructor(window: CaseWindow) {
    super(window);
    this.#caseWindow = window;
    this.element = this.pane.locator('iframe');
  }

  async show(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Original', exact: true }).click();
    await this.isBuilt();
  }

  /** Waits until the page is in its frame and laid out. */
  async isBuilt(): Promise<void> {
    // Seen from the window: what a test runs in the frame itself would be refused there.
    await expect.poll(() => this.element.evaluate((frame) => frame instanceof HTMLIFrameElement && frame.contentDocument?.querySelector('[data-start]') !== null)).toBe(true);
    await expect.poll(async () => (await this.element.boundingBox())?.height ?? 0).toBeGreaterThan(40);
  }

  /** Selects from the first letter of some words to the last of others, with the mouse. */
  async dragWords(from: string, to: string): Promise<void> {
    const { mouse } = this.#caseWindow.page;
    const [start, end] = [await this.#boxOf(from), await this.#boxOf(to)];
    await mouse.move(start.left + 0.5, start.middle);
    await mouse.down();
    await mouse.move((start.left + end.right) / 2, (start.middle + end.middle) / 2, { steps: 4 });
    await mouse.move(end.right - 0.5, end.middle, { steps: 4 });
    await mouse.up();
    await expect(this.toolbar).toBeVisible();
  }

  async clickOn(words: string): Promise<void> {
    const box = await this.#boxOf(words);
    await this.#caseWindow.page.mouse.click((box.left + box.right) / 2, box.middle);
  }

  /** Where words are in the window. */
  async #boxOf(words: string): Promise<{ readonly left: number; readonly right: number; readonly middle: number }> {
    return this.element.evaluate((frame, wanted) => {
      if (!(frame instanceof HTMLIFrameElement) || !frame.contentDocument) throw new Error('This is no frame');
      const page = frame.contentDocument;
      const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = page.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const [box, outer] = [range.getBoundingClientRect(), frame.getBoundingClientRect()];
        return { left: outer.left + box.left, right: outer.left + box.right, middle: outer.top + box.top + box.height / 2 };
      }
      throw new Error(`"${wanted}" is not on the page`);
    }, words);
  }
}

import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** Words that did not move for so long stand still. */
const stillMs = 150;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The pane in which a report is read and marked. */
export class EvidencePane {
  readonly pane: Locator;
  /** The words of the open report. */
  readonly text: Locator;
  readonly toolbar: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.pane = window.pane('Evidence');
    this.text = this.pane.getByRole('document');
    this.toolbar = this.pane.getByRole('group', { name: 'Make from the selected words' });
  }

  /** The form for something new, by what it makes. */
  form(name: 'New quote' | 'New actor' | 'New operation' | 'New event' | 'New claim' | 'Attach to what is there'): Locator {
    return this.pane.getByRole('form', { name });
  }

  /** The card of a quote beside the text. */
  card(number: number): Locator {
    return this.pane.getByRole('article').filter({ has: this.#window.page.getByRole('button', { name: new RegExp(`^Q${number}\\b`) }) });
  }

  /** Numbers in the text at the ends of quotes, such as Q4. */
  number(count: number): Locator {
    return this.text.getByRole('button', { name: new RegExp(`^Quote ${count}\\b`) });
  }

  /** The parts of the text that are marked as selected quotes, joined. */
  async markedWords(): Promise<string> {
    return (await this.text.locator('.is-selected, .is-current').allTextContents()).join('');
  }

  /** Selects words with the mouse, from the first letter of `from` to the last of `to`. */
  async drag(from: string, to: string = from): Promise<void> {
    const { mouse } = this.#window.page;
    let start: Place = { x: 0, y: 0 };
    // The text may still be on its way, and make room for what comes beside it: a person drags over words that stand still.
    await expect(async () => {
      const [before] = await this.#ends(from);
      await this.#window.page.waitForTimeout(stillMs);
      [start] = await this.#ends(from);
      expect(start).toEqual(before);
    }).toPass({ timeout: 10_000 });
    await mouse.move(start.x, start.y);
    await mouse.down();
    const [, end] = await this.#ends(to, false);
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
    await expect(this.toolbar).toBeVisible();
    const selected = await this.#window.page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect([selected.slice(0, from.length), selected.slice(-to.length)], 'the words under the mouse').toEqual([from, to]);
  }

  /** Where words begin and end on the screen, once they are set in their own type; brings them into sight first. */
  async #ends(words: string, scrolls = true): Promise<readonly [Place, Place]> {
    return this.text.evaluate(async (root, [wanted, isScrolling]) => {
      // Asking for a size makes the browser ask for the type.
      root.getBoundingClientRect();
      await document.fonts.ready;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => (
        node.parentElement?.closest('.evidence-words') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
      ));
      const pieces: { node: Node; from: number }[] = [];
      let whole = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        pieces.push({ node, from: whole.length });
        whole += node.textContent ?? '';
      }
      const at = whole.indexOf(wanted);
      const pointAt = (index: number) => pieces.findLast(({ from }) => from <= index);
      const [first, last] = [pointAt(at), pointAt(at + wanted.length - 1)];
      if (at < 0 || !first || !last) throw new Error(`The text on screen does not hold "${wanted}"`);
      if (isScrolling) first.node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(first.node, at - first.from);
      range.setEnd(last.node, at + wanted.length - last.from);
      const boxes = [...range.getClientRects()];
      const [top, bottom] = [boxes[0], boxes.at(-1)];
      if (!top || !bottom) throw new Error(`"${wanted}" is not drawn`);
      return [{ x: top.left + 1, y: top.top + top.height / 2 }, { x: bottom.right - 1, y: bottom.top + bottom.height / 2 }] as const;
    }, [words, scrolls] as const);
  }
}

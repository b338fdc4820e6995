import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The pane that draws things and the claims between them. */
export class NetworkPane {
  readonly pane: Locator;
  readonly canvas: Locator;
  /** What lies under the pointer. */
  readonly hint: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.pane = window.pane('Network');
    this.canvas = this.pane.getByRole('application');
    this.hint = this.pane.locator('.network-hint');
  }

  /** The same as the drawing, as tables. */
  async showTable(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Table', exact: true, pressed: false }).click();
  }

  async showDrawing(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Table', exact: true, pressed: true }).click();
  }

  /** The row of a thing or a claim in the tables. */
  row(name: string): Locator {
    return this.pane.getByRole('row').filter({ has: this.#window.page.getByRole('button', { name, exact: true }) });
  }

  /** What opens the legend where it has no room below the drawing. */
  get legendButton(): Locator {
    return this.pane.getByRole('button', { name: 'Legend', exact: true });
  }

  legend(entry: string): Locator {
    return this.pane.getByRole('group', { name: 'Legend' }).getByRole('button', { name: entry, exact: true });
  }

  /**
   * Points at something in the drawing.
   *
   * @param words what the hint under the pointer begins with
   * @returns where it was found, in pixels of the window
   */
  async point(words: string): Promise<Place> {
    await expect(this.canvas).toBeVisible();
    let found: Place = { x: 0, y: 0 };
    // The view may still be on its way to what was selected.
    await expect.poll(async () => {
      found = await this.#scan(words) ?? found;
      await this.#window.page.mouse.move(found.x, found.y);
      return (await this.hint.allTextContents()).join();
    }, { timeout: 20_000 }).toMatch(new RegExp(`^${words}`));
    return found;
  }

  /** Moves over the drawing as a hand does, only faster: a thousand real moves of the mouse would take a minute. */
  #scan(words: string): Promise<Place | null> {
    return this.canvas.evaluate(async (host, wanted) => {
      // Finer than the shortest line between two things.
      const step = 8;
      const box = host.getBoundingClientRect();
      const moveTo = ({ x, y }: Place) => host.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
      const places: Place[] = [];
      for (let y = box.top + step; y < box.bottom; y += step) {
        for (let x = box.left + step; x < box.right; x += step) {
          moveTo({ x, y });
          if (host.classList.contains('network-canvas-pointing')) places.push({ x, y });
        }
      }
      // Names and things are large: of most of them a coarse grid has a place, and each place costs a frame.
      const isCoarse = ({ x, y }: Place) => Math.round((x - box.left) / step) % 3 === 0 && Math.round((y - box.top) / step) % 2 === 0;
      for (const place of [...places.filter(isCoarse), ...places.filter((each) => !isCoarse(each))]) {
        moveTo(place);
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (host.parentElement?.querySelector('.network-hint')?.textContent?.startsWith(wanted)) return place;
      }
      return null;
    }, words);
  }
}

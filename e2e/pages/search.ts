import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** The one box in which everything is searched. */
export class SearchBox {
  readonly dialog: Locator;
  readonly input: Locator;
  /** How many of each kind there are. */
  readonly kinds: Locator;
  /** The option that Enter takes. */
  readonly current: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.dialog = window.dialog('Find anything');
    this.input = this.dialog.getByRole('combobox');
    this.kinds = this.dialog.getByRole('group', { name: 'Narrow to a kind' });
    this.current = this.dialog.getByRole('option', { selected: true });
  }

  option(name: RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  async open(): Promise<void> {
    await this.#window.page.keyboard.press('Control+k');
    await expect(this.input).toBeFocused();
  }

  /** Types into whatever has the focus, key by key. */
  async type(query: string): Promise<void> {
    await this.#window.page.keyboard.type(query);
  }

  async fill(query: string): Promise<void> {
    await this.input.fill(query);
  }

  /** Takes the first thing that a query finds, as fast as keys can be pressed. */
  async find(query: string): Promise<void> {
    await this.open();
    await this.type(query);
    await this.#window.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  /** Words that are painted in the text under a name of the highlight registry. */
  async highlighted(name: string): Promise<string[]> {
    return this.#window.page.evaluate((wanted) => [...CSS.highlights.get(wanted) ?? []].map((range) => (range instanceof Range ? range.toString() : '')), name);
  }

  async isHighlightInSight(text: Locator): Promise<boolean> {
    const view = await text.evaluate((root) => {
      const { top, bottom } = (root.closest('.evidence-scroller') ?? root).getBoundingClientRect();
      return { top, bottom };
    });
    const box = await this.#window.page.evaluate(() => {
      const [range] = CSS.highlights.get('evidence-found-here') ?? [];
      return range instanceof Range ? { top: range.getBoundingClientRect().top, bottom: range.getBoundingClientRect().bottom } : null;
    });
    return box !== null && box.top >= view.top && box.bottom <= view.bottom;
  }
}

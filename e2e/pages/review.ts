import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** The panel in which proposals are decided. */
export class ReviewPanel {
  readonly panel: Locator;
  readonly list: Locator;
  readonly details: Locator;
  /** The row in focus. */
  readonly current: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.panel = window.page.getByRole('region', { name: 'Review', exact: true });
    this.list = this.panel.getByRole('listbox', { name: 'Proposals' });
    this.details = this.panel.getByRole('region', { name: 'What is proposed' });
    this.current = this.list.getByRole('option', { selected: true });
  }

  /** The rail's button; its name says how many there are to decide. */
  get button(): Locator {
    return this.#window.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Review/ });
  }

  get kind(): Locator {
    return this.panel.getByRole('combobox', { name: 'Kind' });
  }

  get leastScore(): Locator {
    return this.panel.getByRole('combobox', { name: 'Least score' });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  /** How many there are to decide, as the panel's head says. */
  async expectCount(count: number): Promise<void> {
    await expect(this.panel.getByText(`${count.toLocaleString('en')} to decide`, { exact: true })).toBeVisible();
  }

  /** Goes down the list with J until a proposal has the focus. */
  async goTo(name: string | RegExp, press: (key: string) => Promise<void> = (key) => this.#window.page.keyboard.press(key)): Promise<void> {
    const total = Number(await this.current.getAttribute('aria-setsize'));
    for (let step = 0; step < total && !await this.current.and(this.row(name)).isVisible(); step++) await press('j');
    await expect(this.current.and(this.row(name))).toBeVisible();
  }

  /** Opens a menu of the panel and takes an entry. */
  async choose(menu: 'Sources of proposals and what is shown' | 'More decisions', item: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name: menu }).click();
    await this.#window.page.getByRole('menu', { name: menu }).getByRole(/\(\d/.test(String(item)) ? 'menuitemcheckbox' : 'menuitem', { name: item }).click();
  }
}

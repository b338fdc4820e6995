import type { Page } from '@playwright/test';

/**
 * The keys of a person who has no mouse, counted. One input is one key press, however many keys are held for it
 * (Ctrl F is one); text typed into a field is one input for the field, as a person thinks of it.
 */
export class CountedKeyboard {
  readonly #page: Page;
  #inputs = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get inputs(): number {
    return this.#inputs;
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#inputs += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Types into the field that has the focus. */
  async type(text: string): Promise<void> {
    this.#inputs += 1;
    await this.#page.keyboard.type(text);
  }
}

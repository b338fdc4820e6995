import { expect, type Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** The dialog that takes in a report. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.dialog = window.dialog('Import a report');
  }

  get title(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Title' });
  }

  get import(): Locator {
    return this.dialog.getByRole('button', { name: 'Import', exact: true });
  }

  async open(): Promise<void> {
    await this.#window.showDialog('Import a report');
  }

  /** Chooses a file to import, from the dialog as it opens. */
  async choose(file: string): Promise<void> {
    await this.#window.choose(file, () => this.dialog.getByRole('button', { name: 'Choose files' }).click());
  }

  /** Drops a file onto the window, as from the system's file manager. */
  async drop(name: string, bytes: string | Buffer): Promise<void> {
    const base64 = Buffer.from(bytes).toString('base64');
    const transfer = await this.#window.page.evaluateHandle(([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], fileName, { type: 'text/plain' }));
      return data;
    }, [name, base64] as const);
    const body = this.#window.page.locator('body');
    await body.dispatchEvent('dragover', { dataTransfer: transfer });
    await body.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Names a new source. */
  async nameSource(name: string): Promise<void> {
    const field = this.dialog.getByRole('combobox', { name: 'Source', exact: true });
    await field.fill(name);
    await this.#window.page.getByRole('option', { name: `New source: ${name}` }).click();
    await expect(field).toHaveValue(name);
  }
}

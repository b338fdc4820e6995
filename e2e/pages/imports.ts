import type { Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** A file as a test drops it; its name may hold folders. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: string | Buffer;
}

/** The panel of imports, and the dialog that starts one. */
export class Imports {
  readonly panel: Locator;
  readonly dialog: Locator;
  readonly confirming: Locator;
  readonly #window: CaseWindow;

  constructor(window: CaseWindow) {
    this.#window = window;
    this.panel = window.page.getByRole('region', { name: 'Imports', exact: true });
    this.dialog = window.dialog('Import many reports');
    this.confirming = window.dialog('Confirm what documents say of themselves');
  }

  get files(): Locator {
    return this.panel.getByRole('listbox', { name: 'Files of this import' });
  }

  get details(): Locator {
    return this.panel.getByRole('region', { name: 'About this file' });
  }

  /** Drops files onto the window, as from the system's file manager. */
  async drop(files: readonly DroppedFile[]): Promise<void> {
    const contents = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const);
    const transfer = await this.#window.page.evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const [name, content] of all) data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type: 'text/plain' }));
      return data;
    }, contents);
    const body = this.#window.page.locator('body');
    await body.dispatchEvent('dragover', { dataTransfer: transfer });
    await body.dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Drops a folder of the disk onto the window, as the browser itself tells of one. */
  async dropFolder(folder: string): Promise<void> {
    const { page } = this.#window;
    const browser = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await browser.detach();
  }

  /** Names a new source for all files, and starts. */
  async start(source: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Source', exact: true }).fill(source);
    await this.#window.page.getByRole('option', { name: `New source: ${source}` }).click();
    await this.dialog.getByRole('button', { name: /^Import / }).click();
  }

  /** Pastes words outside a field, with or without their form. */
  async paste(text: string, page?: string): Promise<void> {
    await this.#window.page.evaluate(([plain, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (html !== '') data.setData('text/html', html);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, [text, page ?? ''] as const);
  }
}

import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** The application's own dialog for files, where the system has none. */
export class FileChooser {
  readonly dialog: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^(Open a case|Choose a bundle|Where to keep the case|Choose a report|Choose a file to import from|Choose the folder of a bundle|Choose reports|Choose a folder of reports)$/ });
    this.entries = this.dialog.getByRole('listbox', { name: 'Files and folders' });
  }

  /** Takes a file of the listed folder, or gives a name to one that is to be made. */
  async take(file: string): Promise<void> {
    const name = path.basename(file);
    const field = this.dialog.getByRole('textbox', { name: 'File name' });
    await this.entries.waitFor();
    if (await field.isVisible()) {
      await field.fill(name);
      await this.dialog.getByRole('button', { name: 'Keep it here' }).click();
    } else {
      await this.entries.getByRole('option', { name }).dblclick();
    }
  }
}

import { expect, type Locator, type Page } from '@playwright/test';
import type { Application } from '../hosts/application.ts';
import { FileChooser } from './file-chooser.ts';

export type PaneTitle = 'Network' | 'Evidence' | 'Timeline';

/** A window of the application, as a person finds their way in it. Page models of panes build on it. */
export class CaseWindow {
  readonly application: Application;
  readonly page: Page;

  /** @param page another window than the first */
  constructor(application: Application, page: Page = application.page) {
    this.application = application;
    this.page = page;
  }

  /** One of the three panes, by the name that it is announced with. */
  pane(name: PaneTitle): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** The line at the top of the window. */
  get bar(): Locator {
    return this.page.getByRole('banner');
  }

  /** The button that takes back the newest change; its name says which. */
  get undo(): Locator {
    return this.bar.getByRole('button', { name: /^(Undo|Nothing to undo)/ });
  }

  get redo(): Locator {
    return this.bar.getByRole('button', { name: /^(Redo|Nothing to redo)/ });
  }

  /** All there is about the selection. */
  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' });
  }

  /** Waits until the panes of an open case have what they show. */
  async stands(panes: readonly PaneTitle[] = ['Network', 'Evidence', 'Timeline']): Promise<void> {
    for (const name of panes) {
      await expect(this.pane(name)).toBeVisible();
      await expect(this.pane(name).getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Shows a list at the left. */
  async showPanel(name: 'Reports' | 'Things' | 'History'): Promise<Locator> {
    const button = this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true });
    if (await button.getAttribute('aria-pressed') !== 'true') await button.click();
    return this.page.getByRole('region', { name, exact: true });
  }

  async showDialog(button: 'Keys' | 'Settings' | 'Import a report'): Promise<Locator> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: button }).click();
    return this.dialog(button);
  }

  /**
   * Chooses a file in whatever dialog comes up.
   *
   * @param file its path; in the page's own chooser its folder must be the one folder that is listed
   * @param act what makes the dialog come up
   */
  async choose(file: string, act: () => Promise<void>): Promise<void> {
    if (this.application.hasNativeDialogs) {
      await this.application.answerDialog(file);
      await act();
    } else {
      await act();
      await new FileChooser(this.page).take(file);
    }
  }
}

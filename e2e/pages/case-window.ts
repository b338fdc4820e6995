import type { Locator, Page } from '@playwright/test';
import type { Application } from '../hosts/application.ts';

/** A window of the application, as a person finds their way in it. Page models of panes build on it. */
export class CaseWindow {
  readonly application: Application;
  readonly page: Page;

  constructor(application: Application) {
    this.application = application;
    this.page = application.page;
  }

  /** One of the three panes, by the name that it is announced with. */
  pane(name: 'Network' | 'Evidence' | 'Timeline'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}

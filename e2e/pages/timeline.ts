import type { Locator } from '@playwright/test';
import type { CaseWindow } from './case-window.ts';

/** The pane that draws what happened when. */
export class TimelinePane {
  readonly pane: Locator;
  readonly undated: Locator;

  constructor(window: CaseWindow) {
    this.pane = window.pane('Timeline');
    this.undated = this.pane.getByRole('complementary', { name: /^Undated/ });
  }

  /** The mark of a thing with a date, by how its name begins. */
  mark(name: string): Locator {
    return this.pane.getByRole('option', { name });
  }

  async laneBy(mode: 'by actor' | 'by operation' | 'no lanes'): Promise<void> {
    await this.pane.getByRole('button', { name: /^Lanes/ }).click();
    await this.pane.getByRole('menuitemcheckbox', { name: mode }).click();
  }
}

import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { TestFolders } from './folders.ts';

/** The application that is driven: that of the checkout, or a packaged one that the environment names. */
export const applicationFolder = process.env['CASEWRIGHT_APPLICATION'] ?? path.join(import.meta.dirname, '../..');

/** The application as a test drives it, in any host. */
export interface Application {
  /** The first window. */
  readonly page: Page;
  /** Whether files are chosen in dialogs of the system, which `answerDialog` answers, or in the page's own chooser. */
  readonly hasNativeDialogs: boolean;
  /** What the system's next dialog answers; null for a user who gives up. Without effect where the page has its own chooser. */
  answerDialog(file: string | null): Promise<void>;
  /** One more window, which shows what the application was started with. */
  openWindow(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the application with arguments such as `--case FILE` or `--welcome`. */
export type Start = (parts: { readonly context: BrowserContext; readonly folders: TestFolders; readonly args: readonly string[] }) => Promise<Application>;

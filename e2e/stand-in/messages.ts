/** What the stand-in for Electron tells its driver. */
export type Told =
  | { readonly type: 'load'; readonly window: number; readonly url: string }
  | { readonly type: 'send'; readonly window: number; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly type: 'answer'; readonly serial: number; readonly value: unknown; readonly error: string | null };

/** A frame that a call comes from, as Electron describes it. */
export interface Frame {
  readonly isMain: boolean;
  readonly url: string;
}

/** What the driver asks of the stand-in, with the answer that it gets. */
export interface Questions {
  /** A request of a page: is it let through, and what does the application answer? Null when it is cancelled. */
  readonly fetch: { readonly ask: { readonly url: string; readonly method: string }; readonly answer: { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array } | null };
  /** `ipcRenderer.invoke` in a page; a null frame is one that is gone. */
  readonly invoke: { readonly ask: { readonly window: number; readonly frame: Frame | null; readonly channel: string; readonly values: readonly unknown[] }; readonly answer: unknown };
  /** An event of a window's contents that can be prevented; answers whether it was. */
  readonly contentsEvent: { readonly ask: { readonly window: number; readonly name: string; readonly url: string }; readonly answer: boolean };
  readonly sessionEvent: { readonly ask: { readonly name: string; readonly url: string }; readonly answer: boolean };
  /** Whether a page may open a window, and have a permission. */
  readonly windowOpen: { readonly ask: { readonly window: number; readonly url: string }; readonly answer: unknown };
  readonly permission: { readonly ask: { readonly name: string }; readonly answer: { readonly request: boolean; readonly check: boolean } };
  /** A second start of the application. */
  readonly secondInstance: { readonly ask: { readonly argv: readonly string[]; readonly folder: string }; readonly answer: null };
  /** A file that macOS hands over; answers whether the application takes it. */
  readonly openFile: { readonly ask: { readonly file: string }; readonly answer: boolean };
  /** What the next dialogs answer: a path, or null for a user who gives up. */
  readonly dialog: { readonly ask: { readonly path: string | null }; readonly answer: null };
  readonly windowClosed: { readonly ask: { readonly window: number }; readonly answer: null };
  readonly record: { readonly ask: null; readonly answer: ApplicationRecord };
}

/** What the application did to Electron. */
export interface ApplicationRecord {
  readonly switches: Record<string, string>;
  readonly isSandboxed: boolean;
  readonly schemes: readonly unknown[];
  readonly windows: readonly { readonly id: number; readonly options: unknown; readonly isShown: boolean }[];
  readonly menu: readonly string[];
  readonly spellChecks: boolean;
  readonly messages: readonly string[];
}

export type Question = keyof Questions;

/** A question on its way. */
export interface Asked<Q extends Question = Question> {
  readonly serial: number;
  readonly question: Q;
  readonly ask: Questions[Q]['ask'];
}

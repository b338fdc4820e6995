/** What a worker is started with. */
export interface FuzzJob {
  readonly target: string;
  readonly seed: number;
  readonly ms: number;
  readonly mostBytes: number;
  /** For files in passing. */
  readonly folder: string;
  /** What went wrong before and is not told again. */
  readonly knownKinds: readonly string[];
  /** The input that is tried, behind its length in four bytes: what is left of it when it never ends. */
  readonly current: SharedArrayBuffer;
}

/** Something that went wrong. */
export interface Sight {
  /** The same for inputs that fail alike. */
  readonly kind: string;
  readonly what: string;
  readonly input: Uint8Array;
}

export interface Progress {
  readonly tries: number;
  readonly kept: number;
  readonly branches: number;
  readonly of: number;
}

export type FuzzMessage = { readonly type: 'sight'; readonly sight: Sight } | ({ readonly type: 'progress' | 'done' } & Progress);

import type { ChosenForImport } from '../../shared/contract/batches.ts';
import type { FilePurpose, FolderEntry, Preferences, RecentCase } from '../../shared/contract/hosts.ts';
import type { Backups } from './backup/backups.ts';
import type { Bundles } from './bundle/bundles.ts';
import type { Checks } from './check/checks.ts';
import type { Exchange } from './exchange/exchange.ts';
import type { Extractor } from './extract/extractor.ts';
import type { Ingest } from './ingest/ingest.ts';
import type { Analyses } from './network/analysis/analyses.ts';
import type { SigningKeys } from './signing/keys.ts';
import type { Versions } from './versions/versions.ts';

/** A listed folder. */
export interface FolderListing {
  readonly trail: { readonly handle: string; readonly name: string }[];
  readonly entries: FolderEntry[];
  readonly isWritable: boolean;
}

/** The files that a user has let the program touch. Handles are all that a renderer sees. */
export interface FileAccess {
  readonly hasNativeDialogs: boolean;
  /** Shows the system's dialog; null when the user gives up. */
  choose(purpose: FilePurpose, suggestedName: string | undefined): Promise<{ file: string; name: string } | null>;
  /** As `choose`, for several files or a folder with all that is in it. */
  chooseMany(what: 'files' | 'folder'): Promise<ChosenForImport>;
  list(folder: string | null): Promise<FolderListing>;
  fileIn(folder: string, name: string): Promise<{ file: string; isThere: boolean }>;
  /**
   * The absolute path behind a handle.
   *
   * @throws CaseError `FILE_NOT_ALLOWED`
   */
  resolve(file: string): string;
  startUpload(name: string, sizeBytes: number): { file: string };
  /** Says that an uploaded file is not needed any more. */
  release(file: string): void;
  appendUpload(file: string, bytes: Uint8Array): { receivedBytes: number };
}

/** The cases that were opened lately, newest first. */
export interface RecentCases {
  list(): RecentCase[];
  add(path: string, title: string): void;
  forget(file: string): void;
  /** Empties the list. */
  clear(): void;
}

/** What a person prefers in every case. */
export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

/** What a host gives to the core. */
export interface Services {
  readonly kind: 'electron' | 'local' | 'cli';
  readonly version: string;
  readonly author: string;
  /** Name and version of the program, for the journal. */
  readonly tool: string;
  readonly now: () => Date;
  /** A new random UUID (version 7, so that rows made later sort later). */
  readonly newUuid: () => string;
  readonly files: FileAccess;
  readonly recent: RecentCases;
  readonly preferences: PreferenceStore;
  readonly ingest: Ingest;
  readonly extractor: Extractor;
  readonly versions: Versions;
  readonly checks: Checks;
  readonly analyses: Analyses;
  readonly exchange: Exchange;
  readonly bundles: Bundles;
  readonly signing: SigningKeys;
  readonly backups: Backups;
  /** Where the user's own copy of the sample case lies or shall lie. */
  readonly samplePath: string;
  /** Folder of the files that ship with the program. */
  readonly resourcesPath: string;
  /** Whether sessions look for changes by other processes. */
  readonly watches: boolean;
  /** Takes bugs and failures that nobody waits for. Never given case content. */
  readonly log: (error: unknown) => void;
}

/** What a host tells its windows without being asked. */
export type HostEvent =
  /** Somebody changed the case: this window, another one, or another process (`ids` is then empty: all may have). */
  | { readonly type: 'case/changed'; readonly seq: number; readonly ids: readonly string[] }
  | { readonly type: 'case/opened' }
  | { readonly type: 'case/closed' }
  /** A backup that nobody asked for could not be made. */
  | { readonly type: 'backup/failed'; readonly message: string }
  | { readonly type: 'job/progressed'; readonly jobId: string; readonly label: string; readonly done: number; readonly total: number };

/** The largest file that can be imported, in bytes. Checked before a byte is sent, and again where it is read. */
export const largestFileBytes = 64 * 1024 * 1024;

/** So many proposals become case content in one step: more would keep other calls waiting, and undo is of one step. */
export const mostAcceptedAtOnce = 2_000;

/** Levels of documents inside of each other that are read. Nobody attaches so many messages to each other. */
export const deepestPart = 8;

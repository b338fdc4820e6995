/** The largest file that can be imported, in bytes. Checked before a byte is sent, and again where it is read. */
export const largestFileBytes = 64 * 1024 * 1024;

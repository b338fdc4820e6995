/**
 * The end of an identifier, long enough to be the only one of its kind: what lists show and arguments accept.
 * Not the beginning, which tells the time and is alike for things made together.
 */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

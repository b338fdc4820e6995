const longest = 120;

/** A name for a part that is one line and no path. */
export function partName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').replaceAll(/[\\/]/g, '_').trim().slice(0, longest).toWellFormed();
}

const longestNameBytes = 180;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that is safe as the last part of a path on every system, as near to the given one as can be.
 * Directories are cut off; control, format (such as U+202E) and forbidden characters become `_`.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.toWellFormed().replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const usable = clean === '' ? 'file' : clean;
  return shortened(reservedOnWindows.test(usable) ? `_${usable}` : usable);
}

/** Cuts the stem, and keeps the ending that tells the format. */
function shortened(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  let stem = [...(ending === '' ? name : name.slice(0, dot))];
  while (Buffer.byteLength(stem.join('') + ending) > longestNameBytes) stem = stem.slice(0, -1);
  return stem.join('') + ending;
}

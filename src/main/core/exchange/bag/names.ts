/** Bytes of UTF-8: file systems take 255, and a number may come to it. */
const longestNameBytes = 120;
/** Names that Windows takes for a device, with any ending. */
export const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** What two names have in common that some file system takes for the same one. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

/** Cuts a stem to what fits beside an ending, a whole character at a time. */
function cut(stem: string, ending: string): string {
  const characters = [...stem];
  while (Buffer.byteLength(characters.join('') + ending) > longestNameBytes) characters.pop();
  return characters.join('').replace(/[.\s]+$/u, '');
}

function parts(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  const isEnding = dot > 0 && Buffer.byteLength(name.slice(dot)) <= 16;
  return isEnding ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: '' };
}

/**
 * A name that every system takes as the last part of a path, and every manifest as it is, as near to the given one as can be:
 * what is not seen, and what a system or a manifest reads as something else, becomes `_`.
 */
export function safeName(name: string, otherwise: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.toWellFormed().normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD<>:"|?*%]/gu, '_').replace(/^[.\s~-]+|[.\s]+$/gu, '');
  const { stem, ending } = parts(clean === '' ? otherwise : clean);
  const short = cut(stem, ending) + ending;
  return deviceName.test(short) ? `_${short}` : short;
}

/** Gives out safe names, each once: whatever differs from one before it in case or in the form of its accents alone is numbered. */
export function createNames(): (name: string, otherwise: string) => string {
  const taken = new Set<string>();
  return (name, otherwise) => {
    const safe = safeName(name, otherwise);
    const { stem, ending } = parts(safe);
    let unique = safe;
    for (let number = 2; taken.has(nameKey(unique)); number++) unique = `${cut(stem, ` (${number})${ending}`)} (${number})${ending}`;
    taken.add(nameKey(unique));
    return unique;
  };
}

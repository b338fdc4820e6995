/** Version and encoding that `bagit.txt` declares. */
export interface Declaration {
  /** As a number that sorts: 97 for 0.97, 100 for 1.0. */
  readonly version: number;
  readonly encoding: string;
}

const strict = /^BagIt-Version: (\d+)\.(\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: (\S+)(?:\r\n|\n|\r)*$/;
/** Before 1.0 white space around the colon was left open. */
const lenient = /^BagIt-Version[ \t]*:[ \t]*(0)\.(\d+)[ \t]*(?:\r\n|\n|\r)Tag-File-Character-Encoding[ \t]*:[ \t]*(\S+)[ \t]*(?:\r\n|\n|\r)*$/;

/** Reads `bagit.txt`; undefined where it is not of the form that the standard prescribes. */
export function readDeclaration(text: string): Declaration | undefined {
  const [, major, minor, encoding] = strict.exec(text) ?? lenient.exec(text) ?? [];
  if (major === undefined || minor === undefined || encoding === undefined) return undefined;
  return { version: Number(major) * 100 + Number(minor), encoding };
}

/** @throws RangeError, TypeError when the encoding is not known, or the bytes are not in it */
export function decodeTag(bytes: Uint8Array, encoding: string): string {
  const isBigEndian = /^utf-?16$/i.test(encoding) && bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isBigEndian ? 'utf-16be' : encoding, { fatal: true }).decode(bytes);
}

/** One line of a manifest. */
export interface Listed {
  readonly sum: string;
  /** As it stands, without `./` in front. */
  readonly written: string;
  /** With `%0A`, `%0D` and, since 1.0, `%25` undone. */
  readonly path: string;
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/).map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line.trim() !== '');

/** Reads a manifest. Lines that are none are given by their numbers. */
export function readManifest(text: string, version: number): { readonly listed: Listed[]; readonly wrongLines: number[] } {
  const listed: Listed[] = [];
  const wrongLines: number[] = [];
  for (const { line, number } of linesOf(text)) {
    const { sum, star } = /^(?<sum>[0-9a-f]+)[ \t]+\*?(?<star>\S.*)$/i.exec(line)?.groups ?? {};
    if (sum === undefined || star === undefined) wrongLines.push(number);
    else {
      const written = star.replace(/^(\.\/)+/, '');
      const path = written.replace(version >= 100 ? /%(0A|0D|25)/gi : /%(0A|0D)/gi, (code) => decodeURIComponent(code));
      listed.push({ sum: sum.toLowerCase(), written, path });
    }
  }
  return { listed, wrongLines };
}

/** Reads `bag-info.txt`: labels and values in order, folded lines joined. */
export function readInfo(text: string): { readonly label: string; readonly value: string }[] {
  const entries: { label: string; value: string }[] = [];
  for (const { line } of linesOf(text)) {
    const last = entries.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last) last.value += ` ${line.trim()}`;
    else if (colon > 0) entries.push({ label: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
  }
  return entries;
}

/** Paths that `fetch.txt` names; what stands behind the two words before is the path. */
export function readFetch(text: string): string[] {
  return linesOf(text).map(({ line }) => /^\S+[ \t]+\S+[ \t]+(.+)$/.exec(line)?.[1]?.trim() ?? line);
}

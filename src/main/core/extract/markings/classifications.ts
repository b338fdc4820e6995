import type { Range } from '../model.ts';

/** Different classifications that one report is read for. */
const most = 20;

const levels = 'TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CONTROLLED UNCLASSIFIED INFORMATION|CUI|OFFICIAL-SENSITIVE|OFFICIAL|FOR OFFICIAL USE ONLY|LAW ENFORCEMENT SENSITIVE|LIMITED DISTRIBUTION|VS-NUR FÜR DEN DIENSTGEBRAUCH|DIFFUSION RESTREINTE|EU RESTRICTED|NATO UNCLASSIFIED|NATO RESTRICTED|NATO CONFIDENTIAL|NATO SECRET';

/** A line of its own: `UNCLASSIFIED//FOR OFFICIAL USE ONLY`, `TOP SECRET//SI//NOFORN (declassified)`. */
const bannerLine = String.raw`^[ \t]*((?:${levels})(?:[ \t]?//?[ \t]?[A-Z][A-Z0-9 ,-]{0,60}){0,6}(?:[ \t]\((?:declassified|redacted|approved for release)[^)\n]{0,60}\))?)[ \t\r]*$`;
const banner = new RegExp(bannerLine, 'gmu');
const wholeLine = new RegExp(bannerLine, 'u');
/** Words on handling within a line, in capitals or as the acronym. */
const within = /(?<![\p{L}\p{N}/])(FOR OFFICIAL USE ONLY|LAW ENFORCEMENT SENSITIVE|U\/\/FOUO|FOUO|NOFORN)(?![\p{L}\p{N}/])/gu;
/** A portion mark at the beginning of a line: `(U)`, `(S//NF)`. */
const portion = /^[ \t]*(?:\p{N}{1,3}\.[ \t])?(\(U\)|\((?:U|C|S|TS|CUI)(?:\/\/[A-Z]{2,6}(?:[-/ ,][A-Z]{2,6}){0,3}){1,3}\))(?=[ \t])/gmu;

/** Whether a line is a classification and nothing else. */
export const isClassificationLine = (line: string): boolean => wholeLine.test(line);

/** The classifications that are lines of their own, each once, in order. */
export function classificationLinesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(banner), (match) => match[1] ?? ''))].slice(0, most);
}

/** Classifications and other words on handling that no TLP label equals, by their words, each with its places in order. */
export function classificationsIn(text: string): ReadonlyMap<string, Range[]> {
  const found = new Map<string, Range[]>();
  let passed: readonly Range[] = [];
  for (const pattern of [banner, portion, within]) {
    const places: Range[] = [];
    for (const match of text.matchAll(pattern)) {
      const words = match[1] ?? '';
      const from = match.index + match[0].indexOf(words);
      const place = { from, to: from + words.length };
      places.push(place);
      if (passed.some((other) => other.from < place.to && other.to > place.from)) continue;
      const before = found.get(words);
      if (before) before.push(place);
      else if (found.size < most) found.set(words, [place]);
    }
    passed = [...passed, ...places].slice(0, 200);
  }
  return found;
}

import type { FontPart, Fonts } from '../handout/fonts.ts';
import { outlineOf, type Outline } from '../handout/paint/outlines.ts';
import { lettersOf, startsRight } from './direction.ts';
import { Halo } from './halo.ts';
import { newPdf, type PdfFile } from './library.ts';
import { UnseenText } from './unseen.ts';

export type Face = 'regular' | 'bold' | 'italic';

/** How words are set. */
export interface Setting {
  readonly face: Face;
  /** In points, or in the units of the drawing that they are in. */
  readonly size: number;
}

/** How words are inked. */
export interface Ink {
  /** `#rrggbb`; null where only a halo is drawn. */
  readonly fill: string | null;
  /** What is stroked below them so that lines do not run through them. */
  readonly halo: { readonly colour: string; readonly width: number } | null;
  readonly opacity: number;
}

/** Words of one part of the font; `part` is null for those that no part has. */
interface Piece {
  readonly text: string;
  readonly part: FontPart | null;
}

/** Ligatures and signs in place of others would show other letters than are quoted. */
const features = { liga: false, calt: false, clig: false, dlig: false } as const;

/** A page's tag for what is no content of its own, such as a line or a page number. */
type ArtifactKind = 'Pagination' | 'Layout';

/** A PDF that is being written: words of every script, with their fonts in the file and their text under what is seen. */
export class Paper {
  readonly file: PdfFile;
  readonly #fonts: Fonts;
  readonly #halo: Halo;
  readonly #unseen: UnseenText;
  readonly #widths = new Map<string, number>();
  readonly #outlines = new Map<string, Outline>();
  readonly #registered = new Set<string>();

  constructor(title: string, day: string, fonts: Fonts) {
    this.file = newPdf(title, day);
    this.#fonts = fonts;
    this.#halo = new Halo(this.file);
    this.#unseen = new UnseenText(this.file, fonts.regular[0]?.font.createSubset().encode() ?? new Uint8Array());
  }

  /** How wide words are, in the units of their size. */
  width(words: string, { face, size }: Setting): number {
    const key = `${face} ${words}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      const pieces = this.#pieces(words, face);
      width = pieces.some(({ part }) => part === null) ? this.#outline(words, face).width : pieces.reduce((sum, piece) => sum + this.#pieceWidth(piece), 0);
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /** Writes words with their left end and baseline at a place. */
  write(words: string, x: number, baseline: number, setting: Setting, ink: Ink): void {
    if (words === '') return;
    const pieces = this.#pieces(words, setting.face);
    this.file.save();
    if (ink.opacity < 1) {
      this.file.fillOpacity(ink.opacity);
      this.file.strokeOpacity(ink.opacity);
    }
    if (pieces.some(({ part }) => part === null)) this.#drawn(words, x, baseline, setting, ink);
    else this.#typed(pieces, x, baseline, setting, ink);
    this.file.restore();
  }

  /** Draws what is no content of the page: readers pass over it. */
  artifact(kind: ArtifactKind, draw: () => void): void {
    this.file.markContent('Artifact', { type: kind });
    draw();
    this.file.endMarkedContent();
  }

  /** Ends the file. */
  end(): PdfFile {
    this.#unseen.end();
    this.file.end();
    return this.file;
  }

  /** A stretch of letters stays with the part that has them, as long as it does. */
  #pieces(words: string, face: Face): readonly Piece[] {
    const parts = this.#fonts[face];
    const has = (part: FontPart, letter: string): boolean => [...letter].every((each) => part.font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
    const pieces: { text: string; part: FontPart | null }[] = [];
    for (const letter of lettersOf(words)) {
      const last = pieces.at(-1);
      const part = last?.part && has(last.part, letter) ? last.part : parts.find((each) => has(each, letter)) ?? null;
      if (last?.part === part) last.text += letter;
      else pieces.push({ text: letter, part });
    }
    return pieces;
  }

  #select(part: FontPart): void {
    if (!this.#registered.has(part.name)) {
      this.file.registerFont(part.name, part.font);
      this.#registered.add(part.name);
    }
    this.file.font(part.name);
  }

  #pieceWidth({ text, part }: Piece): number {
    if (part === null) return 0;
    this.#select(part);
    return this.file.fontSize(1000).widthOfString(text, { features }) / 1000;
  }

  #outline(words: string, face: Face): Outline {
    const key = `${face} ${words}`;
    const known = this.#outlines.get(key);
    if (known) return known;
    const made = outlineOf(words, { isBold: face === 'bold', isItalic: face === 'italic' }, startsRight(words));
    this.#outlines.set(key, made);
    return made;
  }

  #typed(pieces: readonly Piece[], x: number, baseline: number, { size }: Setting, { fill, halo }: Ink): void {
    let at = x;
    if (halo !== null) this.file.strokeColor(halo.colour);
    for (const piece of pieces) {
      if (piece.part === null) continue;
      if (halo !== null) this.#halo.stroke(piece.text, piece.part, at, baseline, size, halo.width, features);
      at += this.#pieceWidth(piece) * size;
    }
    if (fill === null) return;
    at = x;
    this.file.fillColor(fill);
    for (const piece of pieces) {
      if (piece.part === null) continue;
      this.#select(piece.part);
      this.file.fontSize(size).text(piece.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', features });
      at += this.#pieceWidth(piece) * size;
    }
  }

  /** Words of which a letter is in no font of ours: as shapes, with the text over them. */
  #drawn(words: string, x: number, baseline: number, { face, size }: Setting, { fill, halo }: Ink): void {
    const { d, width } = this.#outline(words, face);
    const { file } = this;
    file.save();
    file.transform(size, 0, 0, size, x, baseline);
    if (halo !== null && d !== '') file.strokeColor(halo.colour).lineWidth(halo.width / size).lineJoin('round').path(d).stroke();
    if (fill !== null && d !== '') file.fillColor(fill).path(d).fill();
    file.restore();
    if (fill !== null) this.#unseen.lay(words, x, baseline, width * size, size);
  }
}

/*
 * The template of a dossier: a text with headings, words of one's own, and places for what the case gives. It is read and filled in; nothing of
 * it runs.
 */

/** What a case can give, by the name of its place. */
export const dossierSections = {
  judgements: 'what analysts conclude, and who sees it otherwise',
  missing: 'what citations lack, and which statements rest on nothing',
  operations: 'a page for each operation',
  actors: 'a page for each actor',
  timeline: 'what has a date, in order',
  sources: 'source references, with what speaks for and against each',
  quotes: 'the annex of quotes',
} as const;

export type DossierSection = keyof typeof dossierSections;

/** Words that a case gives within a line. */
export const dossierFields = ['title', 'date', 'marking'] as const;

export type DossierField = (typeof dossierFields)[number];

/** Words of a line: as written, or a field. */
export type TemplateWords = readonly (string | { readonly field: DossierField })[];

export type TemplatePart =
  | { readonly is: 'title'; readonly words: TemplateWords }
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly words: TemplateWords }
  | { readonly is: 'paragraph'; readonly words: TemplateWords }
  | { readonly is: 'list'; readonly items: readonly TemplateWords[] }
  /** @property level of the headings within it */
  | { readonly is: 'section'; readonly section: DossierSection; readonly level: 2 | 3 | 4; readonly withPictures: boolean };

/** What is wrong with a line, counted from 1, and what to do about it. */
export interface TemplateProblem {
  readonly line: number;
  readonly message: string;
}

/** Where a case keeps its template; see `view.read`. */
export const templateView = 'dossier-template';

/** A template that is longer is none. */
export const longestTemplate = 64_000;

export const usualTemplate = `# {{title}}

## Key judgements

{{judgements}}

## What is missing

{{missing}}

## Operations

{{operations}}

## Actors

{{actors}}

## Timeline

{{timeline}}

## Sources

{{sources}}

## Annex: quotes

{{quotes}}
`;

const sectionNames = Object.keys(dossierSections) as DossierSection[];
/** These have statements, which cite quotes and sources. */
const citing: readonly DossierSection[] = ['judgements', 'operations', 'actors', 'timeline'];
const opening = '<!--';
const closing = '-->';
const placeholder = /\{\{([^{}]*)\}\}/g;
const wholeLine = /^\{\{([^{}]*)\}\}$/;
const withoutPictures = /^(\w+) without pictures$/;
const listed = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');

/** Reads the lines of a template one after the other. */
class Reading {
  readonly parts: TemplatePart[] = [];
  readonly problems: TemplateProblem[] = [];
  readonly #sections = new Map<DossierSection, number>();
  #paragraph: string[] = [];
  #items: TemplateWords[] = [];
  #level = 1;
  /** The line in which the comment begins that is being read; null outside of one. */
  #commentFrom: number | null = null;

  read(line: string, number: number): void {
    const text = line.trim();
    if (this.#commentFrom !== null || text.startsWith(opening)) return this.#comment(text, number);
    if (text.includes(opening)) return this.#problem(number, `A comment begins within this line, and would go out with it. Move it to a line of its own that begins with ${opening}.`);
    if (text.includes(closing)) return this.#problem(number, `${closing} ends a comment, and none is open here. Take it out, or write ${opening} at the beginning of the line where the comment starts.`);
    const heading = /^(#+)(?:\s+(.*))?$/.exec(text);
    const item = /^[-*]\s+(.+)$/.exec(text)?.[1];
    if (item === undefined) this.#endList();
    if (item !== undefined || text === '' || heading || wholeLine.test(text)) this.#endParagraph();
    if (item !== undefined) this.#items.push(this.#words(item, number));
    else if (heading) this.#heading(heading[1]?.length ?? 1, heading[2] ?? '', number);
    else if (wholeLine.test(text) && !isField(text.slice(2, -2).trim())) this.#section(text.slice(2, -2).trim(), number);
    else if (text !== '') {
      this.#words(text, number);
      this.#paragraph.push(text);
    }
  }

  end(lineCount: number): void {
    if (this.#commentFrom !== null) this.#problem(this.#commentFrom, `This comment is never closed, and nothing after it would be read. Write ${closing} at its end.`);
    this.#endList();
    this.#endParagraph();
    const hasStatements = citing.some((section) => this.#sections.has(section));
    for (const needed of ['sources', 'quotes'] as const) {
      // Quotes cite the sources that they are from.
      const who = hasStatements ? 'statements' : needed === 'sources' && this.#sections.has('quotes') ? 'quotes' : null;
      if (who !== null && !this.#sections.has(needed)) this.#problem(lineCount, `{{${needed}}} is missing: ${who} would cite what is not there. Add a line {{${needed}}} where they are to stand.`);
    }
    if (this.parts.length === 0 && this.problems.length === 0) this.#problem(1, 'The template is empty. Write at least one section, such as {{missing}}, or go back to the usual template.');
  }

  #comment(text: string, number: number): void {
    const isOpening = this.#commentFrom === null;
    this.#commentFrom ??= number;
    const end = text.indexOf(closing, isOpening ? opening.length : 0);
    if (end === -1) return;
    this.#commentFrom = null;
    if (end + closing.length < text.length) this.#problem(number, `Words stand after ${closing}, and would be passed over with the comment. Move them to a line of their own.`);
  }

  #heading(level: number, text: string, number: number): void {
    if (text === '') return this.#problem(number, 'This heading has no words. Write some, or take the line out.');
    if (level > 3) return this.#problem(number, `A heading has one to three signs #, and this one has ${level}. Take some away.`);
    if (level > this.#level + 1) return this.#problem(number, `${'#'.repeat(level)} stands below ${'#'.repeat(level - 1)}, and there is no such heading before it. Take a sign # away, or add the heading.`);
    const words = this.#words(text, number);
    if (level === 1) {
      if (this.parts.some(({ is }) => is === 'title')) return this.#problem(number, 'The dossier has a title already. Begin this heading with ##.');
      if (this.parts.length > 0) return this.#problem(number, 'The title comes first. Move this line to the top, or begin it with ##.');
      this.parts.push({ is: 'title', words });
    } else this.parts.push({ is: 'heading', level: level === 2 ? 2 : 3, words });
    this.#level = level;
  }

  #section(written: string, number: number): void {
    const [name, withPictures] = [withoutPictures.exec(written)?.[1] ?? written, !withoutPictures.test(written)];
    const section = sectionNames.find((each) => each === name);
    if (section === undefined) return this.#problem(number, `{{${written}}} is no part of a dossier. Write one of ${listed(sectionNames)}, or take the line out.`);
    const before = this.#sections.get(section);
    if (before !== undefined) return this.#problem(number, `{{${name}}} stands in line ${before} already. Take one of the two out.`);
    this.#sections.set(section, number);
    this.parts.push({ is: 'section', section, level: this.#level === 1 ? 2 : this.#level === 2 ? 3 : 4, withPictures });
  }

  #words(text: string, number: number): TemplateWords {
    const words: (string | { field: DossierField })[] = [];
    let at = 0;
    for (const { 0: whole, 1: written = '', index } of text.matchAll(placeholder)) {
      const name = written.trim();
      if (index > at) words.push(text.slice(at, index));
      at = index + whole.length;
      if (isField(name)) words.push({ field: name });
      else if (sectionNames.some((each) => each === name.replace(withoutPictures, '$1'))) this.#problem(number, `${whole} has to stand alone on its line. Move it to a line of its own.`);
      else this.#problem(number, `${whole} is nothing that a dossier knows. Within a line write one of ${listed(dossierFields)}, or take it out.`);
    }
    const rest = text.slice(at);
    if (rest.includes('{{') || rest.includes('}}')) this.#problem(number, 'Two braces are not closed, or not opened. Write {{ before and }} after a name.');
    return rest === '' ? words : [...words, rest];
  }

  #endParagraph(): void {
    // What is wrong with its lines is known already.
    if (this.#paragraph.length > 0) this.parts.push({ is: 'paragraph', words: new Reading().#words(this.#paragraph.join(' '), 0) });
    this.#paragraph = [];
  }

  #endList(): void {
    if (this.#items.length > 0) this.parts.push({ is: 'list', items: this.#items });
    this.#items = [];
  }

  #problem(line: number, message: string): void {
    this.problems.push({ line, message });
  }
}

const isField = (name: string): name is DossierField => dossierFields.some((field) => field === name);

/**
 * Reads a template: `#`, `##` and `###` begin headings, `-` an item of a list, `{{name}}` alone on a line is a section, and
 * `{{title}}`, `{{date}}` and `{{marking}}` stand for words of the case anywhere. Lines from one that begins with `<!--` to
 * one that ends with `-->` are passed over.
 */
export function readTemplate(text: string): { readonly parts: readonly TemplatePart[]; readonly problems: readonly TemplateProblem[] } {
  if (text.length > longestTemplate) return { parts: [], problems: [{ line: 1, message: `The template has ${text.length} characters, and ${longestTemplate} at most are read. Shorten it.` }] };
  const lines = text.split(/\r\n|\r|\n/);
  const reading = new Reading();
  lines.forEach((line, index) => reading.read(line, index + 1));
  reading.end(lines.length);
  return { parts: reading.parts, problems: reading.problems };
}

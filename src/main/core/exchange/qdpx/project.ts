import type { IncomingFile } from '../incoming/incoming.ts';
import { readXml } from '../xml/read.ts';

/** A stretch of a text that somebody coded or noted; places in code points, the end not included. */
export interface Selection {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  description: string;
  readonly codes: string[];
  readonly notes: string[];
}

/** A document of a project. */
export interface ProjectSource {
  readonly guid: string;
  readonly name: string;
  /** `TextSource`, `PDFSource` and the like. */
  readonly element: string;
  readonly path: string | null;
  /** Its text, where that stands in the project itself. */
  content: string | null;
  description: string;
  readonly codes: string[];
  readonly selections: Selection[];
}

/** A code, and the group of the code system that it stands in. */
export interface ProjectCode {
  readonly name: string;
  readonly group: string | null;
}

/** What a REFI-QDA project says, as far as a case has a place for it. */
export interface Project {
  origin: string;
  name: string;
  readonly codes: Map<string, ProjectCode>;
  readonly notes: Map<string, string>;
  readonly sources: ProjectSource[];
}

const guidIn = (attributes: Readonly<Record<string, string>>, name = 'guid') => (attributes[name] ?? '').toLowerCase().replaceAll(/[{}]/g, '');
const place = (words: string | undefined) => (words !== undefined && /^\d{1,9}$/.test(words) ? Number(words) : -1);

/** Follows the elements of a project. */
class ProjectReader {
  readonly project: Project = { origin: '', name: '', codes: new Map(), notes: new Map(), sources: [] };
  readonly #codes: string[] = [];
  #source: ProjectSource | null = null;
  #selection: Selection | null = null;
  #note: string | null = null;
  #words: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Project') Object.assign(this.project, { origin: attributes['origin'] ?? '', name: attributes['name'] ?? '' });
    else if (name === 'Code') this.#code(guidIn(attributes), attributes['name'] ?? '');
    else if (name.endsWith('Source')) this.#begin(name, attributes);
    else if (name === 'PlainTextSelection' && this.#source) {
      this.#selection = { guid: guidIn(attributes), start: place(attributes['startPosition']), end: place(attributes['endPosition']), description: '', codes: [], notes: [] };
      this.#source.selections.push(this.#selection);
    } else if (name === 'CodeRef') (this.#selection ?? this.#source)?.codes.push(guidIn(attributes, 'targetGUID'));
    else if (name === 'NoteRef') this.#selection?.notes.push(guidIn(attributes, 'targetGUID'));
    else if (name === 'Note') this.#note = guidIn(attributes);
    else if (name === 'Description' || name === 'PlainTextContent') this.#words = '';
  }

  text(words: string): void {
    if (this.#words !== null) this.#words += words;
  }

  close(name: string): void {
    if (name === 'Code') this.#codes.pop();
    else if (name === this.#source?.element) this.#source = null;
    else if (name === 'PlainTextSelection') this.#selection = null;
    else if (name === 'Note') this.#note = null;
    else if (name === 'Description' || name === 'PlainTextContent') this.#said(name, this.#words ?? '');
  }

  #code(guid: string, name: string): void {
    const outer = this.#codes.at(-1);
    this.project.codes.set(guid, { name, group: outer === undefined ? null : this.project.codes.get(outer)?.name ?? null });
    this.#codes.push(guid);
  }

  #begin(element: string, attributes: Readonly<Record<string, string>>): void {
    this.#source = { guid: guidIn(attributes), name: attributes['name'] ?? '', element, path: attributes['plainTextPath'] ?? null, content: null, description: '', codes: [], selections: [] };
    this.project.sources.push(this.#source);
  }

  #said(name: string, words: string): void {
    this.#words = null;
    if (name === 'PlainTextContent' && this.#note !== null) this.project.notes.set(this.#note, words);
    else if (name === 'PlainTextContent' && this.#source) this.#source.content = words;
    else if (name === 'Description' && (this.#selection ?? this.#source)) Object.assign(this.#selection ?? this.#source ?? {}, { description: words });
  }
}

/** Reads `project.qde`. @throws CaseError `FILE_UNREADABLE` with the line */
export function readProject(file: Pick<IncomingFile, 'name' | 'chunks'>): Project {
  const reader = new ProjectReader();
  readXml(file, { open: (name, attributes) => reader.open(name, attributes), text: (words) => reader.text(words), close: (name) => reader.close(name) });
  return reader.project;
}

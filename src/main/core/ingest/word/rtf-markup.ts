import { escaped } from '../html/escape.ts';
import { tokensOf } from './rtf-tokens.ts';

/** What an RTF file says: its text as markup, and the fields of its own description. */
export interface RtfDocument {
  readonly markup: string;
  readonly info: ReadonlyMap<string, string>;
  readonly hasDeleted: boolean;
}

/** Groups that hold no words of the text. */
const silent = new Set([
  'fonttbl', 'colortbl', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'listtable', 'listoverridetable',
  'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'rsidtbl', 'generator', 'xmlnstbl', 'mmathPr', 'fldinst', 'datafield', 'template', 'ftnsep', 'ftnsepc', 'aftnsep',
  'aftnsepc', 'nonshppict', 'annotation', 'atnid', 'atnauthor', 'atndate', 'bkmkstart', 'bkmkend', 'revtbl', 'filetbl', 'falt', 'panose', 'upr', 'xe', 'tc', 'private', 'sp', 'sn', 'sv',
  'docvar', 'pnseclvl', 'userprops', 'operator', 'passwordhash', 'wgrffmtfilter', 'comment', 'pgptbl', 'listpicture', 'defchp', 'defpap', 'ud', 'shprslt',
]);
/** Groups that older programs shall pass over, and that hold words all the same. */
const starred = new Set(['footnote', 'shpinst', 'shptxt']);
const symbols: Readonly<Record<string, string>> = {
  tab: ' ', '~': '\u00A0', '_': '\u2011', emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emspace: '\u2003', enspace: '\u2002',
  qmspace: '\u2005', zwj: '\u200D', zwnj: '\u200C', ltrmark: '\u200E', rtlmark: '\u200F', '\\': '\\', '{': '{', '}': '}', line: '\n', lbr: '\n',
};
/** Character sets of fonts by number, as encodings. */
const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255',
  178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
};
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 10007: 'x-mac-cyrillic', 65001: 'utf-8', 20866: 'koi8-r', 21866: 'koi8-u',
};
const infoFields = new Set(['title', 'author', 'company', 'creatim']);
const deepest = 1_000;

/** What holds within a group, and is as it was behind it. */
interface State {
  isSilent: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  isFirst: boolean;
  isStarred: boolean;
  font: number;
  /** How many letters stand for a Unicode one that older programs can't show. */
  skips: number;
  info: string | undefined;
  isFontTable: boolean;
  /** The style that is told of, where styles are. */
  style: number | undefined;
  isNote: boolean;
  /** In the mark of an item, whose layout is not the paragraph's. */
  isMark: boolean;
}

const encodingOf = (codePage: number) => codePages[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');

/** Writes paragraphs, rows and notes as the file tells of them. */
class Body {
  readonly #blocks: string[] = [];
  readonly #notes: string[] = [];
  #rows: string[] = [];
  #cells: string[] = [];
  #words = '';
  #outer: string | undefined;
  level: number | undefined;
  isInTable = false;

  add(text: string): void {
    this.#words += text;
  }

  endParagraph(): void {
    if (this.isInTable && this.#outer === undefined) {
      if (this.#words !== '') this.#words += ' ';
      return;
    }
    const words = escaped(this.#words).replaceAll('\n', '<br>');
    this.#words = '';
    if (this.#outer !== undefined) {
      this.#notes[this.#notes.length - 1] += `<p>${words}</p>`;
      return;
    }
    this.#endTable();
    const tag = this.level === undefined || this.level > 5 ? 'p' : `h${this.level + 1}`;
    if (words.trim() !== '') this.#blocks.push(`<${tag}>${words}</${tag}>`);
  }

  endCell(): void {
    this.#cells.push(`<td>${escaped(this.#words).replaceAll('\n', ' ')}</td>`);
    this.#words = '';
  }

  endRow(): void {
    this.#rows.push(`<tr>${this.#cells.join('')}</tr>`);
    this.#cells = [];
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.endRow();
    if (this.#rows.length > 0) this.#blocks.push(`<table>${this.#rows.join('')}</table>`);
    this.#rows = [];
  }

  startNote(): void {
    const mark = `[${this.#notes.length + 1}]`;
    this.#outer = this.#words + mark;
    this.#words = `${mark} `;
    this.#notes.push('');
  }

  endNote(): void {
    this.endParagraph();
    this.#words = this.#outer ?? '';
    this.#outer = undefined;
  }

  finish(): string {
    this.isInTable = false;
    this.endParagraph();
    this.#endTable();
    return `<!doctype html><body>${this.#blocks.join('')}${this.#notes.length === 0 ? '' : `<hr>${this.#notes.join('')}`}`;
  }
}

/** Reads RTF: its paragraphs, headings, tables and notes as markup. Pictures, objects, heads and feet are passed over. */
export function readRtf(bytes: Uint8Array): RtfDocument {
  const body = new Body();
  const info = new Map<string, string>();
  const fonts = new Map<number, string>();
  const headings = new Map<number, number>();
  const states: State[] = [];
  let state: State = { isSilent: false, isHidden: false, isDeleted: false, isFirst: true, isStarred: false, font: -1, skips: 1, info: undefined, isFontTable: false, style: undefined, isNote: false, isMark: false };
  let encoding = 'windows-1252';
  let pending: number[] = [];
  let toSkip = 0;
  let hasDeleted = false;
  let defaultFont = 0;

  const put = (text: string) => {
    if (state.info !== undefined) info.set(state.info, (info.get(state.info) ?? '') + text);
    else if (state.isDeleted) hasDeleted = true;
    else if (!state.isSilent && !state.isHidden) body.add(text);
  };
  const flush = () => {
    if (pending.length === 0) return;
    put(new TextDecoder(fonts.get(state.font < 0 ? defaultFont : state.font) ?? encoding).decode(Uint8Array.from(pending)));
    pending = [];
  };
  const unicode = (value: number) => {
    put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    toSkip = state.skips;
  };
  const fontWord = (name: string, value: number) => {
    if (name === 'f') state.font = value;
    if (name === 'fcharset') fonts.set(state.font, charsets[value] ?? encoding);
  };
  const styleWord = (name: string, value: number) => {
    if (name === 's') state.style = value;
    if (name === 'outlinelevel' && state.style !== undefined) headings.set(state.style, value);
  };
  const paragraphWord = (name: string, value: number | undefined) => {
    switch (name) {
      case 'par': case 'sect': case 'page': return body.endParagraph();
      case 'pard': [body.level, body.isInTable] = [undefined, false]; return;
      case 'intbl': body.isInTable = true; return;
      case 's': body.level = headings.get(value ?? -1); return;
      case 'outlinelevel': body.level = value; return;
      case 'cell': case 'nestcell': return body.endCell();
      case 'row': case 'nestrow': return body.endRow();
    }
  };
  const characterWord = (name: string, value: number | undefined) => {
    switch (name) {
      case 'ansicpg': encoding = encodingOf(value ?? 1252); return;
      case 'mac': encoding = 'macintosh'; return;
      case 'deff': defaultFont = value ?? 0; return;
      case 'f': state.font = value ?? 0; return;
      case 'plain': [state.font, state.isHidden, state.isDeleted] = [-1, false, false]; return;
      case 'v': state.isHidden = value !== 0; return;
      case 'deleted': state.isDeleted = value !== 0; return;
      case 'uc': state.skips = Math.min(10, Math.max(0, value ?? 1)); return;
      case 'u': return unicode(value ?? 0);
    }
  };
  const infoWord = (name: string, value: number | undefined) => {
    if (infoFields.has(name)) state.info = info.has(name) ? 'other' : name;
    if (state.info === 'creatim' && ['yr', 'mo', 'dy'].includes(name)) info.set(name, String(value ?? ''));
  };
  const word = (name: string, value: number | undefined) => {
    const isFirst = state.isFirst;
    state.isFirst = name === '*' && isFirst;
    if (state.isFirst) {
      state.isStarred = true;
      return;
    }
    if (isFirst && name === 'info') [state.isSilent, state.info] = [true, 'other'];
    else if (state.info !== undefined && name !== 'u' && name !== 'uc') infoWord(name, value);
    else if (isFirst && name === 'fonttbl') [state.isSilent, state.isFontTable] = [true, true];
    else if (isFirst && name === 'stylesheet') [state.isSilent, state.style] = [true, -1];
    else if (state.style !== undefined) styleWord(name, value ?? 0);
    else if (state.isFontTable) fontWord(name, value ?? 0);
    else if (isFirst && (silent.has(name) || (state.isStarred && !starred.has(name)))) state.isSilent = true;
    else if (isFirst && name === 'footnote' && !state.isSilent) {
      state.isNote = true;
      body.startNote();
    } else if (name === 'u' || state.isSilent) characterWord(name, value);
    else if (symbols[name] !== undefined) put(symbols[name]);
    else if (isFirst && (name === 'listtext' || name === 'pntext')) state.isMark = true;
    else {
      if (!state.isMark) paragraphWord(name, value);
      characterWord(name, value);
    }
  };

  for (const token of tokensOf(bytes)) {
    if (token.type === 'byte') {
      state.isFirst = false;
      if (toSkip > 0) toSkip--;
      else pending.push(token.value);
      continue;
    }
    flush();
    if (token.type === 'open') {
      toSkip = 0;
      states.push(state);
      state = { ...state, isFirst: true, isStarred: false, isNote: false };
      if (states.length > deepest) break;
    } else if (token.type === 'close') {
      toSkip = 0;
      if (state.isNote) body.endNote();
      state = states.pop() ?? state;
    } else if (toSkip > 0 && token.name !== 'u' && token.name !== 'uc') toSkip--;
    else word(token.name, token.value);
  }
  flush();
  return { markup: body.finish(), info, hasDeleted };
}

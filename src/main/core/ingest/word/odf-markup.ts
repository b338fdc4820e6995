import { escaped } from '../html/escape.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';

/** Parts of a document that are not its text. */
const silent = new Set([
  'text:tracked-changes', 'office:annotation', 'office:annotation-end', 'text:sequence-decls', 'office:forms', 'text:table-of-content-source', 'text:alphabetical-index-source',
  'text:bibliography-source', 'text:illustration-index-source', 'svg:title', 'svg:desc', 'office:event-listeners', 'text:variable-decls', 'text:user-field-decls', 'text:hidden-text',
]);
const mostRepeats = 200;

/** The style of numbers in lists, by the name of the list's style and level: whether it counts. */
function numberedLevels(trees: readonly XmlElement[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const tree of trees) {
    for (const style of elementsIn(tree)) {
      if (style.name !== 'text:list-style') continue;
      for (const level of elementsIn(style)) {
        const isCounting = level.name === 'text:list-level-style-number' && (level.attributes['style:num-format'] ?? '') !== '';
        if (isCounting) found.add(`${style.attributes['style:name']} ${level.attributes['text:level']}`);
      }
    }
  }
  return found;
}

/** Names of styles whose words are bold, slanted or struck out. */
function styledNames(trees: readonly XmlElement[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const style of trees.flatMap((tree) => [...elementsIn(tree)])) {
    if (style.name !== 'style:style' || style.attributes['style:family'] !== 'text') continue;
    const looks = [...elementsIn(style)].filter(({ name }) => name === 'style:text-properties').map(({ attributes }) => [
      attributes['fo:font-weight'] === 'bold' ? 'font-weight:bold' : '', attributes['fo:font-style'] === 'italic' ? 'font-style:italic' : '',
      (attributes['style:text-line-through-style'] ?? 'none') === 'none' ? '' : 'text-decoration:line-through',
    ]).flat().filter((look) => look !== '').join(';');
    if (looks !== '') found.set(style.attributes['style:name'] ?? '', looks);
  }
  return found;
}

interface ListPlace {
  readonly style: string;
  readonly level: number;
}

/**
 * The text of an OpenDocument file as markup. Notes stand at its end.
 *
 * @param content the root of `content.xml`
 * @param shared the root of `styles.xml`
 */
export function odfMarkup(content: XmlElement, shared: XmlElement | undefined): string {
  const trees = shared ? [content, shared] : [content];
  const [numbered, styled] = [numberedLevels(trees), styledNames(trees)];
  const notes: string[] = [];

  const all = (element: XmlElement, list?: ListPlace): string => element.children.map((child) => (typeof child === 'string' ? escaped(child) : one(child, list))).join('');

  const note = (element: XmlElement): string => {
    const [citation, body] = ['text:note-citation', 'text:note-body'].map((name) => [...elementsIn(element)].find((each) => each.name === name));
    const mark = citation ? all(citation) : String(notes.length + 1);
    const at = notes.push('') - 1;
    notes[at] = `<div><p>[${mark}]</p>${body ? all(body) : ''}</div>`.replace('</p><p>', ' ');
    return `<sup>[${mark}]</sup>`;
  };

  const list = (element: XmlElement, outer: ListPlace | undefined): string => {
    const place = { style: element.attributes['text:style-name'] ?? outer?.style ?? '', level: (outer?.level ?? 0) + 1 };
    const name = numbered.has(`${place.style} ${place.level}`) ? 'ol' : 'ul';
    const items = element.children.filter((child) => typeof child !== 'string').map((item) => {
      const isHeader = item.name === 'text:list-header';
      const start = item.attributes['text:start-value'];
      return isHeader ? all(item, place) : `<li${start === undefined ? '' : ` value="${escaped(start)}"`}>${all(item, place)}</li>`;
    });
    return `<${name}>${items.join('')}</${name}>`;
  };

  const cell = (element: XmlElement): string => {
    const repeats = Math.min(mostRepeats, Number(element.attributes['table:number-columns-repeated'] ?? 1) || 1);
    return `<td>${all(element)}</td>`.repeat(repeats);
  };

  const one = (element: XmlElement, place?: ListPlace): string => {
    const { name, attributes } = element;
    if (silent.has(name)) return '';
    switch (name) {
      case 'text:h': {
        const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1));
        return `<h${level}>${all(element)}</h${level}>`;
      }
      case 'text:p': return `<p>${all(element)}</p>`;
      case 'text:s': return '\u00A0'.repeat(Math.min(mostRepeats, Math.max(1, Number(attributes['text:c'] ?? 1) || 1)));
      case 'text:tab': return ' ';
      case 'text:line-break': return '<br>';
      case 'text:span': {
        const look = styled.get(attributes['text:style-name'] ?? '');
        return look === undefined ? all(element, place) : `<span style="${look}">${all(element, place)}</span>`;
      }
      case 'text:a': return `<a href="${escaped(attributes['xlink:href'] ?? '')}">${all(element, place)}</a>`;
      case 'text:list': return list(element, place);
      case 'text:note': return note(element);
      case 'table:table': return `<table>${all(element)}</table>`;
      case 'table:table-row': return `<tr>${all(element)}</tr>`;
      case 'table:table-cell': return cell(element);
      case 'table:covered-table-cell': return '';
      case 'draw:image': return `<img src="${escaped(attributes['xlink:href'] ?? '')}" alt="">`;
      case 'text:section': return attributes['text:display'] === 'none' ? '' : `<div>${all(element)}</div>`;
      case 'draw:text-box': return `<div>${all(element)}</div>`;
      default: return all(element, place);
    }
  };

  const body = [...elementsIn(content)].find(({ name }) => name === 'office:text');
  const words = body ? all(body) : '';
  return `<!doctype html><body>${words}${notes.length === 0 ? '' : `<hr>${notes.join('')}`}`;
}

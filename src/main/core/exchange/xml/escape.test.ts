import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { hostileNames } from '../testing/hostile.ts';
import { element, escapeXml } from './escape.ts';

/** The attribute and the text of an element as a parser of others reads them. */
function parsed(xml: string): { attribute: string; text: string } {
  const parser = new SaxesParser();
  let attribute = '';
  let text = '';
  parser.on('opentag', (tag) => { attribute = String(tag.attributes['a']); });
  parser.on('text', (part) => { text += part; });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return { attribute, text };
}

it('keeps every text in attributes and elements, but for what XML can not hold', () => {
  for (const name of [...hostileNames, 'lone \uD800 half', '\uDC00']) {
    const kept = name.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/g, '\uFFFD');
    expect(parsed(element('x', { a: name, none: null }, escapeXml(name)))).toEqual({ attribute: kept, text: kept });
  }
});

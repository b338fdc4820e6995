import { describe, expect, it } from 'vitest';
import { readTemplate, usualTemplate } from './dossier-template.ts';

const problemsOf = (text: string) => readTemplate(text).problems.map(({ line, message }) => `${line}: ${message.split('. ')[0] ?? ''}`);
const annex = '{{sources}}\n{{quotes}}\n';

describe('a template', () => {
  it('may be the usual one, which has every section', () => {
    const { parts, problems } = readTemplate(usualTemplate);
    expect(problems).toEqual([]);
    expect(parts.flatMap((part) => (part.is === 'section' ? [part.section] : []))).toEqual(['judgements', 'missing', 'operations', 'actors', 'timeline', 'sources', 'quotes']);
  });

  it('has sections, headings, paragraphs over several lines, lists and fields, and passes over comments', () => {
    expect(readTemplate('# {{ title }}\r\n<!-- for\nus -->\n<!-- and <!-- me -->\nAs of {{date}},\nfor all.\n- one\n- two\n\n## Who\n{{ actors without pictures }}\n{{sources}}\n{{quotes}}').parts).toEqual([
      { is: 'title', words: [{ field: 'title' }] }, { is: 'paragraph', words: ['As of ', { field: 'date' }, ', for all.'] }, { is: 'list', items: [['one'], ['two']] },
      { is: 'heading', level: 2, words: ['Who'] }, { is: 'section', section: 'actors', level: 3, withPictures: false },
      { is: 'section', section: 'sources', level: 3, withPictures: true }, { is: 'section', section: 'quotes', level: 3, withPictures: true },
    ]);
  });

  it.each([
    ['a section that is none', `{{actor}}\n${annex}`, ['1: {{actor}} is no part of a dossier']],
    ['a field that is none', 'Of {{author}}', ['1: {{author}} is nothing that a dossier knows']],
    ['a section within a line', `See {{missing}} here`, ['1: {{missing}} has to stand alone on its line']],
    ['a section twice', '{{missing}}\n\n{{missing}}', ['3: {{missing}} stands in line 1 already']],
    ['statements without what they cite', '{{actors}}\n{{quotes}}', ['2: {{sources}} is missing: statements would cite what is not there']],
    ['quotes without the sources that they cite', '{{missing}}\n{{quotes}}', ['2: {{sources}} is missing: quotes would cite what is not there']],
    ['a heading too deep', '## A\n#### B', ['2: A heading has one to three signs #, and this one has 4']],
    ['a heading that skips a level', '### A\n{{missing}}', ['1: ### stands below ##, and there is no such heading before it']],
    ['a heading without words', '##\n{{missing}}', ['1: This heading has no words']],
    ['two titles', '# A\n# B', ['2: The dossier has a title already']],
    ['a title that comes late', '{{missing}}\n# A', ['2: The title comes first']],
    ['a brace that is open', 'Of {{title', ['1: Two braces are not closed, or not opened']],
    ['words after a comment', '{{missing}}\n<!-- a note --> x\n{{actor}}', ['2: Words stand after -->, and would be passed over with the comment', '3: {{actor}} is no part of a dossier']],
    ['words after a comment of several lines', '<!-- a\nnote --> <!-- x -->\n{{missing}}', ['2: Words stand after -->, and would be passed over with the comment']],
    ['a comment within a line', 'Text <!-- internal -->\n- item <!-- internal', ['1: A comment begins within this line, and would go out with it', '2: A comment begins within this line, and would go out with it']],
    ['the end of a comment that is not open', '{{missing}}\nnote -->', ['2: --> ends a comment, and none is open here']],
    ['a comment that stays open', '{{missing}}\n<!-- a note\n{{actors}}\n', ['2: This comment is never closed, and nothing after it would be read']],
    ['nothing', ' \n', ['1: The template is empty']],
    ['too much', 'x'.repeat(64_001), ['1: The template has 64001 characters, and 64000 at most are read']],
  ])('is refused for %s, by its line', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

import { describe, expect, it } from 'vitest';
import { findMarked } from './marks.ts';

function marked(text: string, sentenceEnds: readonly number[] = [text.length]): string[] {
  return findMarked(text, { from: 0, to: text.length }, sentenceEnds).map(({ from, to }) => text.slice(from, to));
}

describe('quotation marks', () => {
  it('may be of any kind, and mixed', () => {
    for (const text of ['“We won”', '"We won"', '«We won»', '« We won »', '»We won«', '„We won“', '„We won”', '“We won"', '"We won”', "``We won''", '‘We won’', "'We won'", '‚We won‘']) {
      expect([text, marked(`He said ${text} today.`)]).toEqual([text, ['We won']]);
    }
  });

  it('come with outer offsets that hold the marks', () => {
    const text = 'He said: “We won.” Then he left.';
    expect(findMarked(text, { from: 0, to: text.length }, [])).toEqual([{ from: 10, to: 17, outer: { from: 9, to: 18 }, shape: 'paired', isSingle: false }]);
  });

  it('leave a comma before the closing mark outside', () => {
    expect(marked('“We won,” he said. "It is over", she said.')).toEqual(['We won', 'It is over']);
  });

  it('count at the outer pair when they are nested', () => {
    expect(marked('“He told me ‘never’ and left,” she said. “He told me “never” again.”')).toEqual(['He told me ‘never’ and left', 'He told me “never” again.']);
    expect(marked("'He told me \"never\" and left,' she said.")).toContain('never');
  });

  it('hold to the end of the paragraph when none closes', () => {
    expect(marked('She spoke. “We will go on. We will not stop.')).toEqual(['We will go on. We will not stop.']);
  });

  it('close at an attribution when the closing mark is missing', () => {
    expect(marked('“We will go on, she said. The firm left.')).toEqual(['We will go on']);
  });

  it('may close with an opening mark', () => {
    expect(marked('They “tried to break in everywhere, “he said.')).toEqual(['tried to break in everywhere']);
    expect(marked('It says: “They did not do it. “')).toEqual(['They did not do it.']);
  });

  it('reach to a later closing mark when one word was closed by mistake', () => {
    expect(marked('He did it “since” the price was low and the gain high ”.')).toEqual(['since” the price was low and the gain high']);
  });

  it('may lack the opening one before an attribution', () => {
    expect(marked('We had no part in it,” said the envoy.')).toEqual(['We had no part in it']);
    expect(marked('The 12" gun was old.” It broke.')).toEqual([]);
  });

  it('are neither apostrophes nor inches', () => {
    expect(marked("The officers' report isn't the firm's; it was the '90s, and O'Neil's dogs' names weren't in it.")).toEqual([]);
    expect(marked('The pipe was 12" wide and 5\' 11" long.')).toEqual([]);
    expect(marked('‘It’s the officers’ fault,’ he said.')).toEqual(['It’s the officers’ fault']);
  });

  it('do not reach into another quotation', () => {
    expect(marked('“First part. It was left open. “Second part,” he said.', [13, 30, 54])).toEqual(['First part. It was left open.', 'Second part']);
  });
});

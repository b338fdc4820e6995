import { expect, it } from 'vitest';
import { dangersIn, misplacedWords, readWithPage, read } from '../testing/reading.ts';

const note = `---
title: "A note"
author: Ann Lee
date: 2020-03-12
---
# What was said

The *minister* said **so**, see [the answer](https://paper.example/a "t").

- one
- two

| Name | Post |
|------|------|
| Ann  | Desk |

\`\`\`sh
npm ci
\`\`\`

<script>alert(1)</script><img src=x onerror=alert(1)>

[bad](javascript:alert(1))
`;

it('reads Markdown without its marks, and its front matter as facts', async () => {
  const { document, page } = await readWithPage(note);
  expect(document.text.split('\n\n')).toEqual(['What was said', 'The minister said so, see the answer.', '• one', '• two', 'Name\tPost', 'Ann\tDesk', 'npm ci', 'bad']);
  expect({ extractor: document.extractor, mediaType: document.mediaType, facts: document.facts }).toEqual({
    extractor: 'markdown', mediaType: 'text/markdown', facts: { title: 'A note', author: 'Ann Lee', date: '2020-03-12', language: undefined, url: undefined },
  });
  expect([page.hasSpans, misplacedWords(document.text, page.html), dangersIn(page.html)]).toEqual([true, [], []]);
});

it.each([
  { what: 'a text with numbered signs', content: '# 5 is the number\n\nof the day' }, { what: 'a diary with rules', content: 'Monday\n---\nnothing\n' }, { what: 'code', content: 'int **p = a[0](b); // no\n#include <x>\n' },
])('leaves $what as it is', async ({ content }) => {
  expect(await read(content)).toMatchObject({ extractor: 'plain-text', text: content });
});

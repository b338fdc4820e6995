import { expect, it } from 'vitest';
import { canReadAgain, choicesOf, tagsIn } from './reading-choices.ts';

it('knows how a report was read', () => {
  expect(choicesOf({ mediaType: 'text/html', encoding: 'windows-1251', extractorOptions: '{"wholePage":true}' })).toEqual({ encoding: 'windows-1251', wholePage: true });
  expect(choicesOf({ mediaType: 'image/tiff', encoding: 'binary', extractorOptions: '{"languages":["en","fr"],"other":1}' })).toEqual({ languages: ['en', 'fr'] });
  expect(choicesOf({ mediaType: 'application/pdf', encoding: 'binary', extractorOptions: '{"languages":["en"],"areDefault":true}' })).toEqual({});
  expect(choicesOf({ mediaType: 'application/epub+zip', encoding: 'binary', extractorOptions: null })).toEqual({});
});

it('offers another reading where there is one', () => {
  expect(['application/pdf', 'image/png', 'text/plain', 'multipart/related', 'application/epub+zip', 'message/rfc822'].map(canReadAgain)).toEqual([true, true, true, true, false, false]);
});

it('takes tags apart', () => {
  expect(tagsIn(' en,fr;  ru ')).toEqual(['en', 'fr', 'ru']);
});

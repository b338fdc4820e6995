import { expect, it } from 'vitest';
import { languageTag, webAddress } from './fields.ts';

it('knows languages by their tags', () => {
  const tags = ['en', 'pt-BR', 'zh-Hans', 'zh-Hant-TW', 'sl-rozaj-biske', 'de-CH-1901', 'es-419', 'x-klingon', 'ar', 'en-u-ca-buddhist', null];
  expect(tags.filter((tag) => !languageTag.safeParse(tag).success)).toEqual([]);
  const wrong = ['not a language!', '', 'e', 'english (UK)', 'en_GB', '-en', 'en-', 'en--GB'];
  expect(wrong.filter((tag) => languageTag.safeParse(tag).success)).toEqual([]);
});

it('knows web addresses of plain kinds, and nothing that runs', () => {
  const addresses = [
    'https://example.org/a?b=c#d', 'http://localhost:8080/x', 'ftp://example.org/f', 'example.org/page', 'www.example.org', 'пример.рф/стр',
    'doi:10.1000/182', 'urn:isbn:0451450523', 'https://example.onion/', null,
  ];
  expect(addresses.filter((address) => !webAddress.safeParse(address).success)).toEqual([]);
  const wrong = ['javascript:alert(1)', 'JAVASCRIPT://example.org/%0aalert(1)', 'data:text/html,x', 'not an address', 'https://', '', 'https://a b', 'file:///etc/passwd', 'vbscript:x', 'word'];
  expect(wrong.filter((address) => webAddress.safeParse(address).success)).toEqual([]);
});

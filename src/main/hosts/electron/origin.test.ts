import { expect, it } from 'vitest';
import { isOfApp } from './origin.ts';

it.each(['app://casewright/', 'app://casewright/index.html', 'app://casewright/assets/a.js?x#y'])('knows %s as its own', (url) => {
  expect(isOfApp(url)).toBe(true);
});

it.each([
  'app://casewright.example/', 'app://casewright@example/', 'app://user@casewright/', 'app://casewright:80/', 'app://other/', 'app:casewright',
  'file:///index.html', 'https://casewright/', 'http://127.0.0.1/', 'about:blank', 'data:text/html,x', 'blob:app://casewright/1', 'javascript:1', '', 'casewright',
])('knows %j as foreign', (url) => {
  expect(isOfApp(url)).toBe(false);
});

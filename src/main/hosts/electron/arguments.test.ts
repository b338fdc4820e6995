import { expect, it } from 'vitest';
import { wishOf } from './arguments.ts';

it.each([
  [[], { caseFile: null, wantsWelcome: false }],
  [['--case', 'a.casefile'], { caseFile: '/cases/a.casefile', wantsWelcome: false }],
  [['--case=/else/b.casefile', '--no-sandbox'], { caseFile: '/else/b.casefile', wantsWelcome: false }],
  [['--user-data-dir=/x', '/opened/by/double-click.CASEFILE'], { caseFile: '/opened/by/double-click.CASEFILE', wantsWelcome: false }],
  [['file:///opened/from%20a/menu.casefile'], { caseFile: '/opened/from a/menu.casefile', wantsWelcome: false }],
  [['file://elsewhere/share/a.casefile'], { caseFile: null, wantsWelcome: false }],
  [['file:///a%2Fb.casefile'], { caseFile: null, wantsWelcome: false }],
  [['https://elsewhere.example/a.casefile'], { caseFile: '/cases/https:/elsewhere.example/a.casefile', wantsWelcome: false }],
  [['--welcome'], { caseFile: null, wantsWelcome: true }],
  [['--case'], { caseFile: null, wantsWelcome: false }],
])('reads %j', (args, wish) => {
  expect(wishOf(args, '/cases')).toEqual(wish);
});

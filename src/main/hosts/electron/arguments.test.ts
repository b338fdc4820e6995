import { expect, it } from 'vitest';
import { wishOf } from './arguments.ts';

it.each([
  [[], { caseFile: null, wantsWelcome: false }],
  [['--case', 'a.casefile'], { caseFile: '/work/a.casefile', wantsWelcome: false }],
  [['--case=/else/b.casefile', '--no-sandbox'], { caseFile: '/else/b.casefile', wantsWelcome: false }],
  [['--user-data-dir=/x', '/opened/by/double-click.CASEFILE'], { caseFile: '/opened/by/double-click.CASEFILE', wantsWelcome: false }],
  [['--welcome'], { caseFile: null, wantsWelcome: true }],
  [['--case'], { caseFile: null, wantsWelcome: false }],
])('reads %j', (args, wish) => {
  expect(wishOf(args, '/work')).toEqual(wish);
});

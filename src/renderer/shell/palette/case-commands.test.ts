import { expect, it } from 'vitest';
import { caseCommands } from './case-commands.ts';
import { matchingCommands } from './commands.ts';

const recent = (title: string, isThere = true) => ({ file: `handle of ${title}`, title, location: '/cases', openedAt: '2026-11-01T00:00:00Z', isThere });

it('lead to a new case, to another, to recent ones that are there, and out of this one', () => {
  const done: string[] = [];
  const opening = { open: (file: string) => done.push(`open ${file}`), chooseAndOpen: () => done.push('choose'), close: () => done.push('close') };
  const commands = caseCommands({ title: 'Mine', location: '/cases' }, [recent('Mine'), recent('Gone', false), recent('Other')], opening, () => done.push('new'));
  expect(commands.map(({ label }) => label)).toEqual(['New case…', 'Open case…', 'Open recent case: Other', 'Close case']);
  for (const { run } of commands) run();
  expect(done).toEqual(['new', 'choose', 'open handle of Other', 'close']);
  expect(matchingCommands(commands, 'case other').map(({ key }) => key)).toEqual(['recent-case handle of Other']);
});

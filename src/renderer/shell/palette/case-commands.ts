import type { OpenCase } from '../../../shared/contract/cases.ts';
import type { RecentCase } from '../../../shared/contract/hosts.ts';
import { strings } from '../../strings/en.ts';
import type { Opening } from '../use-opening.ts';
import type { PaletteCommand } from './commands.ts';

const words = strings.shell.commands;
const mostRecent = 5;

/** The ways out of a case: to a new one, to another, to one that was open before, or to none. */
export function caseCommands(
  { title, location }: Pick<OpenCase, 'title' | 'location'>, recent: readonly RecentCase[], opening: Pick<Opening, 'open' | 'chooseAndOpen' | 'close'>, makeNew: () => void,
): readonly PaletteCommand[] {
  const others = recent.filter((each) => each.isThere && !(each.title === title && each.location === location)).slice(0, mostRecent);
  const command = (key: string, label: string, run: () => void): PaletteCommand => ({ key, label, shortcut: null, run });
  return [
    command('new-case', words.newCase, makeNew),
    command('open-case', words.openCase, () => opening.chooseAndOpen()),
    ...others.map((each) => command(`recent-case ${each.file}`, words.openRecent(each.title), () => opening.open(each.file))),
    command('close-case', words.closeCase, () => opening.close()),
  ];
}

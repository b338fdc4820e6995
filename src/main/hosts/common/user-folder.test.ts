import { expect, it } from 'vitest';
import { userDataFolder, type Surroundings } from './user-folder.ts';

it.each<[platform: NodeJS.Platform, environment: Surroundings['environment'], expected: string]>([
  ['linux', {}, '/home/ada/.local/share/casewright'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/casewright'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/casewright'],
  ['darwin', {}, '/home/ada/Library/Application Support/Casewright'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Casewright'],
  ['win32', {}, '/home/ada/AppData/Roaming/Casewright'],
  ['linux', { CASEWRIGHT_DATA: '/elsewhere' }, '/elsewhere'],
])('is on %s with %o', (platform, environment, expected) => {
  expect(userDataFolder({ platform, environment, home: '/home/ada' })).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { genderOf } from './genders.ts';

describe('who is "she"', () => {
  it.each(['Darja Petrova', 'Zhibek Orlova', 'Yulduz Belaya', 'Alsu Rinatovna Gareeva', 'Rūtelė Kalvaitė', 'Wiesława Nowacka'])('by the end of a family name: %s', (name) => expect(genderOf(name, '')).toBe('she'));

  it.each(['Wilfredo Zelaya', 'Duccio Casanova', 'Ander Villanueva', 'Rigoberto Anaya'])('and not where such an end tells nothing: %s', (name) => expect(genderOf(name, '')).not.toBe('she'));
});

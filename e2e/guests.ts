import path from 'node:path';
import { importText, makeCase, readWithSqlite } from './case-file.ts';
import { expect } from './fixtures.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { ReviewPanel } from './pages/review.ts';
import { propose, type ProposedName } from './proposed.ts';

export const letters = ['Adler', 'Brandt', 'Conrad', 'Dietz', 'Ebert', 'Franke', 'Gerber', 'Hartmann'];
export const guests = `The guests\n\n${letters.map((name) => `${name} came to the dinner.`).join(' ')}\n`;

/** What became of the proposals of a case, in order of the text. */
export const states = (file: string) => readWithSqlite(file, "SELECT json_extract(content, '$.name') AS name, state FROM proposal ORDER BY at").map(({ name, state }) => `${String(name)} ${String(state)}`);
export const actors = (file: string) => readWithSqlite(file, 'SELECT name FROM actor ORDER BY name').map(({ name }) => name);

/** A case in which every guest is proposed as an actor. */
export const makeGuests = (folder: string, names: readonly ProposedName[] = letters.map((name) => ({ name }))) => makeCase(path.join(folder, 'Guests.casefile'), async (run) => {
  const id = await importText(run, folder, guests, { title: 'The guests' });
  await propose(run, folder, id, guests, names);
});

export async function openReview(window: CaseWindow): Promise<ReviewPanel> {
  const review = new ReviewPanel(window);
  await window.page.keyboard.press('r');
  await expect(review.list).toBeFocused();
  return review;
}

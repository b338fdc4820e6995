import path from 'node:path';
import { addActor, inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { TimelinePane } from './pages/timeline.ts';

test('a field is edited in place: Enter saves, Escape gives up, leaving it saves too', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  await new TimelinePane(window).mark('Russian campaign').click();
  const field = (name: RegExp) => window.inspector.getByRole('button', { name });

  await field(/^Edit scale/).press('Enter');
  await keyboard.press('Control+a');
  await keyboard.type('Very large');
  await keyboard.press('Enter');
  await expect(field(/^Edit scale: Very large/)).toBeFocused();

  await keyboard.press('Enter');
  await keyboard.type('Forgotten');
  await keyboard.press('Escape');
  await expect(field(/^Edit scale: Very large/)).toBeFocused();

  await keyboard.press('Enter');
  await keyboard.press('Control+a');
  await keyboard.type('Largest');
  await field(/^Edit kind/).click();
  await keyboard.press('Control+a');
  await keyboard.type('covert');
  await keyboard.press('Enter');
  await expect(field(/^Edit kind: covert/)).toBeVisible();
  await expect(field(/^Edit scale: Largest/)).toBeVisible();
  await expect(window.undo).toHaveAccessibleName(/^Undo: edit operation/);
});

test('what is wrong with a field stands under it, and nothing is saved', async ({ open, sample }) => {
  const window = await open(sample);
  await new TimelinePane(window).mark('Russian campaign').click();
  await window.inspector.getByRole('button', { name: /^Edit name/ }).click();
  await window.page.keyboard.press('Control+a');
  await window.page.keyboard.press('Delete');
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('Name can’t be empty.');
});

test('a field that somebody else changed meanwhile is asked about; other fields are not', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Shared.casefile'), (run) => addActor(run, 'Nordland'));
  const edit = (change: { role?: string; note?: string }) => inCase(file, async (run) => {
    const { actors: [actor] } = await run('actor.list', { offset: 0, limit: 1 });
    if (actor === undefined) throw new Error('The case holds no actor');
    const { id, name, type, role, affiliation, marking, note, revision } = actor;
    await run('actor.edit', { id, name, type, role, affiliation, marking, note, revision, ...change });
  });
  const window = await open(file);
  const { keyboard } = window.page;
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /Nordland/ }).click();
  const write = async (words: string, meanwhile: () => Promise<unknown>) => {
    await window.inspector.getByRole('button', { name: /^(Add|Edit) role/ }).click();
    await keyboard.press('Control+a');
    await keyboard.type(words);
    await meanwhile();
    await keyboard.press('Enter');
  };

  await write('Neighbour', () => edit({ note: 'Theirs' }));
  await expect(window.inspector.getByRole('button', { name: 'Edit role: Neighbour' })).toBeVisible();
  await expect(window.inspector.getByRole('button', { name: 'Edit note: Theirs' })).toBeVisible();

  await write('Mine', () => edit({ role: 'Theirs' }));
  await expect(window.inspector).toContainText('Role now reads “Theirs”. You wrote “Mine”, which is not saved.');
  await window.inspector.getByRole('button', { name: 'Save mine' }).click();
  await expect(window.inspector.getByRole('button', { name: 'Edit role: Mine' })).toBeVisible();
  await expect(window.inspector).not.toContainText('which is not saved');
});

test('techniques and tags are added by typing and taken away by a click', async ({ open, sample }) => {
  const window = await open(sample);
  const { keyboard } = window.page;
  await new TimelinePane(window).mark('Threatening e-mails').click();
  await window.inspector.getByRole('button', { name: /^Add technique/ }).click();
  await keyboard.type('Develop Memes');
  await expect(window.page.getByRole('option', { name: /Develop Memes/ })).toBeVisible();
  await keyboard.press('Enter');
  const remove = window.inspector.getByRole('button', { name: 'Remove technique T0086.001' });
  await expect(remove).toBeVisible();
  await window.inspector.getByRole('button', { name: /^Add tag/ }).click();
  await keyboard.type('to check');
  await keyboard.press('Enter');
  await expect(window.inspector.getByRole('button', { name: 'Remove tag to check' })).toBeVisible();
  await remove.click();
  await expect(remove).toHaveCount(0);
});

test('a claim made without words is unsourced, and says so', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Claim.casefile'), async (run) => {
    await addActor(run, 'Nordland');
    await addActor(run, 'Sundland');
  });
  const window = await open(file);
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /Nordland/ }).click();
  await window.inspector.getByRole('button', { name: 'New claim' }).click();
  const form = window.dialog('New claim');
  await expect(form.getByRole('combobox', { name: 'Who', exact: true })).toHaveValue('Nordland');
  await form.getByRole('button', { name: 'Add claim' }).click();
  await expect(form).toContainText('Choose a relation.');
  await form.getByRole('combobox', { name: 'Does what' }).selectOption('adversary of');
  await form.getByRole('combobox', { name: 'To whom' }).fill('Sund');
  await form.getByRole('option', { name: /Sundland/ }).click();
  await form.getByRole('button', { name: 'Add claim' }).click();
  await expect(window.inspector.getByRole('article', { name: 'Nordland adversary of Sundland' })).toContainText('Unsourced');
});

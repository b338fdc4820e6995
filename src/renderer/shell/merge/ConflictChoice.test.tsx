import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { MergeConflict } from '../../../shared/contract/merges.ts';
import { ConflictChoice } from './ConflictChoice.tsx';

const by = (author: string) => ({ author, at: '2026-01-15T09:00:00.000Z', label: 'edit' });
const conflict: MergeConflict = {
  id: 'changed actor a role', is: 'changed', what: 'actor', thingId: null, name: 'Ada Vik', fields: [{ field: 'role', mine: 'Pilot', theirs: null }], inUse: [], inUseCount: 0,
  mine: { by: by('Mia'), quotes: [{ words: 'steered the ferry', report: 'Log', page: 3 }] }, theirs: { by: by('Theo'), quotes: [] },
};
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('shows both sides with their quotes, and neither as chosen until a person chooses', () => {
  const drawn = renderToStaticMarkup(<ConflictChoice conflict={conflict} take={null} isDisabled={false} onDecide={() => undefined} />);
  expect(textOf(drawn)).toMatch(/Ada Vik actor, changed in both Keep mine role Pilot Mia, .* steered the ferry Log, p\. 3 Take theirs role nothing Theo, /);
  expect(drawn).not.toContain('checked');
});

it('says of what was removed that it can stay so or come back, and what uses it', () => {
  const removed: MergeConflict = { ...conflict, is: 'removed-here', fields: [], inUse: [{ what: 'quote', words: 'Her office' }], inUseCount: 3 };
  const text = textOf(renderToStaticMarkup(<ConflictChoice conflict={removed} take="theirs" isDisabled={false} onDecide={() => undefined} />));
  expect(text).toContain('In use: quote Her office and 2 more');
  expect(text).toMatch(/Leave it removed .* Bring it back/);
});

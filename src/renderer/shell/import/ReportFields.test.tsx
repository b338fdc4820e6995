import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { draftFrom } from './draft.ts';
import { ReportFields } from './ReportFields.tsx';

const facts = { author: null, date: null, dateInferred: false, dateBasis: null, language: null, publisher: null, url: null, marking: null };
const markup = (note: string | null, draft = draftFrom({ title: 'T', facts: { ...facts, note }, origins: note === null ? {} : { note: 'text' } }, [])) => renderToStaticMarkup(
  <ReportFields draft={draft} sources={[]} missing={[]} dateProblem={undefined} onChange={() => undefined} />,
);

it('shows a note that was found in the text as proposed, and no field where none was', () => {
  expect(markup('Handling: SECRET//NOFORN')).toMatch(/Note(?:<[^>]*>)*\s*(?:<[^>]*>)*proposed, from its text[^]*<textarea[^>]*>Handling: SECRET\/\/NOFORN<\/textarea>/);
  expect(markup(null)).not.toContain('<textarea');
});

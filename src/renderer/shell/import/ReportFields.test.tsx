import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
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

it('says of a day of publication that it is yet to come, as far as the date tells, and takes it', () => {
  vi.useFakeTimers({ now: new Date(2026, 4, 17) });
  const says = (date: string) => markup(null, draftFrom({ title: 'T', facts: { ...facts, note: null, date }, origins: {} }, [])).includes('yet to come');
  expect(['2026-05-18', '2026-06', '2027', '9999', '2026-06-01/..'].map(says)).toEqual([true, true, true, true, true]);
  expect(['2026-05-17', '2026-05', '2026', '2026-04-30', '-4000', '../2027', '2026-05-01/2030'].map(says)).toEqual(Array.from({ length: 7 }, () => false));
  vi.useRealTimers();
});

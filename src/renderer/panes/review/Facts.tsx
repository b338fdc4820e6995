import type { ReactNode } from 'react';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { strings } from '../../strings/en.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

type Fact = readonly [label: string, value: ReactNode];

const text = (label: string, value: string | null): Fact[] => (value === null || value === '' ? [] : [[label, <DocumentText key={label} text={value} />]]);
const list = (label: string, values: readonly string[]): Fact[] => (values.length === 0 ? [] : [[label, <ul key={label} className="review-list">{values.map((value) => <li key={value}><DocumentText text={value} /></li>)}</ul>]]);

function dateFact(date: ContentOf<'operation'>['date']): Fact[] {
  if (date === null) return [];
  const inWords = date.edtf === null ? words.unresolved : formatDate(date.edtf);
  const said = date.edtf === null || inWords === date.edtf ? inWords : `${inWords} · ${date.edtf}`;
  return text(words.when, date.inferred ? `${said}, ${words.inferred(date.basis)}` : said);
}

/** What a proposal says, as pairs of a word and its value. */
function factsIn({ content, labels }: ProposalView): Fact[] {
  const label = (ref: string): string => labels[ref] ?? ref;
  switch (content.kind) {
    case 'actor': return [
      ...text(words.role, content.role),
      ...text(words.aliases, content.aliases.map(({ name }) => name).join(' · ')),
      ...text(words.mentions, words.times(content.mentions.length)),
    ];
    case 'quote': return [
      ...text(words.speaker, content.speaker === null ? content.speakerText ?? words.narrator : label(content.speaker)),
      ...text(words.via, content.via === null ? content.viaText : label(content.via)),
      ...(content.polarity === 'asserts' ? [] : text(words.polarity, words.polarities[content.polarity])),
      ...text(words.likelihood, content.likelihood?.replaceAll('_', ' ') ?? null),
      ...text(words.confidence, content.confidence),
      ...text(words.estimatives, [...new Set(content.estimatives.map(({ norm }) => norm))].join(' · ')),
    ];
    case 'operation': return [
      ...text(words.status, [strings.vocabulary.statuses[content.status], ...(content.statusBasis === null ? [] : [content.statusBasis])].join(': ')),
      ...text(words.aim, content.aim), ...dateFact(content.date),
      ...list(words.parts, content.parts.map(({ actor, relation }) => words.part(relation, label(actor)))),
      ...list(words.restsOn, content.quotes.map(label)),
      ...list(words.techniques, content.techniques.map(({ code, name }) => `${code} ${name}`)),
    ];
    case 'claim': return [
      ...(content.polarity === 'asserts' ? [] : text(words.polarity, words.polarities[content.polarity])),
      ...text(words.status, content.status === null ? null : strings.vocabulary.statuses[content.status]), ...dateFact(content.date),
      ...list(words.restsOn, content.quotes.map(label)),
    ];
    case 'dating': return dateFact(content.date);
    case 'marking': return [];
  }
}

/** What is proposed and why, beside each other. */
export function Facts({ proposal }: { readonly proposal: ProposalView }) {
  const because = [...new Set(proposal.content.because.map(({ rule, note }) => (note === null ? rule : `${rule}: ${note}`)))];
  const facts: readonly Fact[] = [...factsIn(proposal), ...list(words.because, because)];
  return (
    <dl className="review-facts-list">
      {facts.map(([name, value]) => <div key={name} className="review-fact"><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

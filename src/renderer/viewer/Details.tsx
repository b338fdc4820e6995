import type { ReactNode } from 'react';
import type { ViewClaim, ViewQuote } from '../../shared/case-view.ts';
import { likelihoodBands } from '../../shared/vocabulary.ts';
import { viewerStrings as words } from '../strings/viewer.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { Limits } from './Limits.tsx';
import type { Indexed } from './model.ts';

export interface DetailsProps {
  readonly indexed: Indexed;
  readonly id: string | null;
  readonly onSelect: (id: string) => void;
}

/** More claims or quotes than this are counted; the lists hold all of them. */
const mostShown = 200;

/** All that the page knows of what is selected, with the way to everything it is tied to. */
export function Details({ indexed, id, onSelect }: DetailsProps) {
  const body = id === null ? null : bodyOf(indexed, id, onSelect);
  return <div className={body === null ? 'viewer-details viewer-details-none' : 'viewer-details'} aria-live="polite" tabIndex={0} role="region" aria-label={words.details}>{body ?? <p className="viewer-empty">{words.choose}</p>}</div>;
}

function bodyOf(indexed: Indexed, id: string, onSelect: (id: string) => void): ReactNode {
  const claim = indexed.claims.get(id);
  if (claim) return <ClaimDetails indexed={indexed} claim={claim} onSelect={onSelect} />;
  const quote = indexed.quotes.get(id);
  if (quote) return <QuoteDetails indexed={indexed} quote={quote} onSelect={onSelect} />;
  if (indexed.reports.has(id)) return <ReportDetails indexed={indexed} id={id} />;
  return indexed.nodes.has(id) ? <ThingDetails indexed={indexed} id={id} onSelect={onSelect} /> : null;
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }) {
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== '');
  if (known.length === 0) return null;
  return <dl className="viewer-facts">{known.map(([label, value]) => <div key={label}><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div>)}</dl>;
}

function ThingDetails({ indexed, id, onSelect }: DetailsProps & { readonly id: string }) {
  const node = indexed.nodes.get(id);
  const thing = indexed.things.get(id);
  if (!node) return null;
  return (
    <>
      <h2><KindIcon kind={node.type} /><bdi>{node.name}</bdi></h2>
      <p className="viewer-row-note"><Limits limits={node.status === null || node.status === 'conducted' ? [] : [node.status.replaceAll('_', ' ')]} />{node.type}</p>
      <Facts facts={[...(thing?.facts ?? []), [words.marking, thing?.marking ?? null]]} />
      <Claims claims={indexed.claimsOf.get(id) ?? []} onSelect={onSelect} />
      <Quotes indexed={indexed} quotes={indexed.quotesOf.get(id) ?? []} onSelect={onSelect} />
    </>
  );
}

const likelihoodOf = ({ likelihood }: Pick<ViewClaim, 'likelihood'>) => (likelihood === null ? null : likelihoodBands[likelihood].term);

function ClaimDetails({ indexed, claim, onSelect }: { readonly indexed: Indexed; readonly claim: ViewClaim; readonly onSelect: (id: string) => void }) {
  const ends = [claim.subjectId, claim.objectId].filter((end) => end !== null);
  return (
    <>
      <h2><KindIcon kind="claim" /><bdi>{claim.words}</bdi></h2>
      <p className="viewer-row-note"><Limits limits={claim.limits} /></p>
      <Facts
        facts={[
          [words.saidBy, claim.attribution], [words.date, claim.date], [words.likelihood, likelihoodOf(claim)], [words.inWords, claim.estimativeWords],
          [words.confidence, claim.confidence], [words.credibility, claim.credibility === null ? null : String(claim.credibility)], [words.marking, claim.marking], [words.note, claim.note],
        ]}
      />
      <ul className="viewer-links">{ends.map((end) => <li key={end}><Link id={end} onSelect={onSelect}><bdi>{indexed.nodes.get(end)?.name ?? end}</bdi></Link></li>)}</ul>
      <Quotes indexed={indexed} quotes={indexed.quotesOf.get(claim.id) ?? []} onSelect={onSelect} />
    </>
  );
}

function QuoteDetails({ indexed, quote, onSelect }: { readonly indexed: Indexed; readonly quote: ViewQuote; readonly onSelect: (id: string) => void }) {
  const report = indexed.reports.get(quote.reportId);
  return (
    <>
      <h2><KindIcon kind="quote" /><q dir="auto">{quote.exact}</q></h2>
      <p className="viewer-row-note"><Limits limits={quote.polarity === 'asserts' ? [] : [quote.polarity === 'denies' ? 'denied' : 'partly denied']} />{words.quoteKinds[quote.kind]}</p>
      <Facts
        facts={[
          [words.saidBy, quote.speaker], [words.via, quote.via], [words.report, report?.title ?? null], [words.place, words.placeOf(quote.page, quote.start, quote.end)],
          [words.likelihood, likelihoodOf(quote)], [words.confidence, quote.confidence], [words.credibility, quote.credibility === null ? null : String(quote.credibility)],
          [words.reliability, report?.reliability ?? null], [words.marking, quote.marking], [words.note, quote.note],
        ]}
      />
      <h3>{words.supports}</h3>
      {quote.supports.length === 0 ? <p className="viewer-empty">{words.supportsNothing}</p> : (
        <ul className="viewer-links">
          {quote.supports.map((id) => {
            const claim = indexed.claims.get(id);
            return (
              <li key={id}>
                <Link id={id} onSelect={onSelect}><bdi>{claim?.words ?? indexed.nodes.get(id)?.name ?? id}</bdi></Link> <Limits limits={claim?.limits ?? []} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function ReportDetails({ indexed, id }: { readonly indexed: Indexed; readonly id: string }) {
  const report = indexed.reports.get(id);
  if (!report) return null;
  return (
    <>
      <h2><KindIcon kind="report" /><bdi>{report.title}</bdi></h2>
      <Facts
        facts={[
          [words.source, report.source], [words.reliability, report.reliability], [words.author, report.author], [words.date, report.date], [words.address, report.url],
          [words.mediaType, report.mediaType], [words.imported, report.importedAt], ['SHA-256', report.originalSha256], [words.marking, report.marking], [words.note, report.note],
        ]}
      />
    </>
  );
}

function Claims({ claims, onSelect }: { readonly claims: readonly ViewClaim[]; readonly onSelect: (id: string) => void }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{words.claimCount(claims.length)}</h3>
      <ul className="viewer-links">
        {claims.slice(0, mostShown).map(({ id, words: said, limits }) => <li key={id}><Link id={id} onSelect={onSelect}><bdi>{said}</bdi></Link> <Limits limits={limits} /></li>)}
      </ul>
      {claims.length > mostShown && <p className="viewer-empty">{words.more(claims.length - mostShown)}</p>}
    </>
  );
}

function Quotes({ indexed, quotes, onSelect }: { readonly indexed: Indexed; readonly quotes: readonly ViewQuote[]; readonly onSelect: (id: string) => void }) {
  if (quotes.length === 0) return <p className="viewer-empty"><Limits limits={['unsourced']} /> {words.noQuote}</p>;
  return (
    <>
      <h3>{words.quoteCount(quotes.length)}</h3>
      <ul className="viewer-links">
        {quotes.slice(0, mostShown).map(({ id, exact, speaker, reportId }) => (
          <li key={id}>
            <Link id={id} onSelect={onSelect}><q dir="auto">{exact}</q></Link>
            <span className="viewer-row-note"><bdi>{[speaker, indexed.reports.get(reportId)?.title].filter((part) => part !== null && part !== undefined).join(', ')}</bdi></span>
          </li>
        ))}
      </ul>
      {quotes.length > mostShown && <p className="viewer-empty">{words.more(quotes.length - mostShown)}</p>}
    </>
  );
}

function Link({ id, onSelect, children }: { readonly id: string; readonly onSelect: (id: string) => void; readonly children: ReactNode }) {
  return <button type="button" className="viewer-link" onClick={() => onSelect(id)}>{children}</button>;
}

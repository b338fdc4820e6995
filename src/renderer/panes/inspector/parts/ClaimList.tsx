import { useState } from 'react';
import type { ClaimSummary } from '../../../../shared/contract/things.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { AddIcon } from '../../../ui/icons.tsx';
import { useInspectorActions } from '../actions.ts';
import { claimLine, claimText, standingText } from './claim-text.ts';
import { Section } from './Section.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const shownAtFirst = 8;

/** Claims about a thing: what they say, how they stand, and how many quotes each rests on. */
export function ClaimList({ claims, total, thingId, title = inspectorStrings.claimsTitle }: {
  readonly claims: readonly ClaimSummary[];
  readonly total: number;
  /** The end from which they are seen. */
  readonly thingId: string;
  readonly title?: string;
}) {
  const { select, newClaim, isReadOnly } = useInspectorActions();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? claims : claims.slice(0, shownAtFirst);
  const add = isReadOnly ? undefined : <IconButton label={inspectorStrings.newClaim} onClick={newClaim}><AddIcon aria-hidden /></IconButton>;
  return (
    <Section title={title} count={total} actions={add}>
      {claims.length === 0 && <p className="inspector-nothing">{inspectorStrings.noClaims}</p>}
      <ul className="inspector-lines">
        {shown.map((claim) => <li key={claim.id}><ClaimRow claim={claim} thingId={thingId} onSelect={() => select([claim.id])} /></li>)}
      </ul>
      {!isWhole && claims.length > shownAtFirst && (
        <Button tone="quiet" onClick={() => setWhole(true)}>{inspectorStrings.showAll(claims.length)}</Button>
      )}
      {isWhole && total > claims.length && <p className="inspector-nothing">{inspectorStrings.firstOf(claims.length, total)}</p>}
    </Section>
  );
}

function ClaimRow({ claim, thingId, onSelect }: { readonly claim: ClaimSummary; readonly thingId: string; readonly onSelect: () => void }) {
  const standing = standingText(claim);
  const isUnsourced = claim.quoteCount === 0;
  return (
    <button type="button" className="inspector-line" onClick={onSelect}>
      <ClaimSign line={claimLine(claim)} isUnsourced={isUnsourced} />
      <span className="inspector-line-text">
        <DocumentText text={claimText(claim, thingId)} />
        {standing !== null && <span className="inspector-line-note"> {standing}</span>}
      </span>
      <span className={isUnsourced ? 'inspector-line-aside inspector-unsourced' : 'inspector-line-aside'}>
        {isUnsourced ? inspectorStrings.unsourcedShort : inspectorStrings.quotes(claim.quoteCount)}
      </span>
    </button>
  );
}

/** The line of a claim as the network draws it; open at its end when it is unsourced. */
export function ClaimSign({ line, isUnsourced }: { readonly line: ReturnType<typeof claimLine>; readonly isUnsourced: boolean }) {
  return (
    <svg className={`inspector-sign inspector-sign-${line}`} viewBox="0 0 24 12" aria-hidden>
      <path d={isUnsourced ? 'M1 6H15' : 'M1 6H23'} />
      {isUnsourced && <circle cx="19" cy="6" r="3" />}
      {line === 'denied' && <><circle className="inspector-sign-no" cx="9" cy="6" r="4.25" /><path d="M6 9l6-6" /></>}
    </svg>
  );
}

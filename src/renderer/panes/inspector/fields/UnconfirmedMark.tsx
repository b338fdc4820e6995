import { reportStrings } from '../../../strings/reports.ts';

/** Stands by what only a document says of itself, until an analyst confirms it. */
export function UnconfirmedMark() {
  return <span className="inspector-unconfirmed" title={reportStrings.unconfirmedHint}>{reportStrings.unconfirmed}</span>;
}

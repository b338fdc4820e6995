import type { Quote } from '../../../../shared/model/quote.ts';
import { tables } from '../../db/tables.ts';
import { quoteMarkedAs } from '../common/marks.ts';
import { uriOf } from '../common/web-address.ts';
import { nameOf } from '../common/words.ts';
import type { Context } from './context.ts';
import { domainObject, type StixObject } from './object.ts';
import { confidenceNumber, gradesOf, labelledOf, sourceNamed } from './parts.ts';
import { refOf, refOrNull } from './refs.ts';

/** Where the words stand, for people, and by hash for machines. */
function placeReference({ release }: Context, { reportId, start, end, page }: Quote): object[] {
  const [report] = release.hanging(tables.report, 'id', reportId);
  if (!report) return [];
  const source = String(release.hanging(tables.source, 'id', report.sourceId)[0]?.name);
  const url = uriOf(report.url);
  return [{
    source_name: sourceNamed(source), description: `${report.title}, page ${page}, characters ${start} to ${end} of its text`,
    ...(url === null ? {} : { url }), hashes: { 'SHA-256': report.originalSha256 },
  }];
}

function selectorsOf({ exact, prefix, suffix, start, end, page }: Quote, mediaType: string) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
    ...(mediaType === 'application/pdf' ? [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${page}` } as const] : []),
  ] as const;
}

function estimativesOf({ release }: Context, quoteId: string) {
  return release.hanging(tables.estimative, 'quoteId', quoteId)
    .toSorted((left, right) => left.start - right.start || left.end - right.end || (left.id < right.id ? -1 : 1))
    .map(({ start, end, exact, norm, class: kind, likelihood }) => ({ start, end, exact, norm, class: kind, likelihood }));
}

function extraOf(context: Context, quote: Quote, supports: readonly { ref: string; note: string | null }[]) {
  const { id, reportId, kind, page, outerStart, outerEnd, partOfId, carriedFromId, speakerId, speakerText, speakerStart, speakerEnd, viaId, viaText, language, note } = quote;
  const mediaType = String(context.release.hanging(tables.report, 'id', reportId)[0]?.mediaType);
  return {
    case_id: id, kind: 'quote', report_ref: refOf(context, reportId), quote_kind: kind, ...gradesOf(quote), page, selectors: selectorsOf(quote, mediaType),
    outer_start: outerStart, outer_end: outerEnd, part_of_ref: refOrNull(context, partOfId), carried_from_ref: refOrNull(context, carriedFromId),
    speaker_ref: refOrNull(context, speakerId), speaker_text: speakerText, speaker_start: speakerStart, speaker_end: speakerEnd,
    via_ref: refOrNull(context, viaId), via_text: viaText, language, estimatives: estimativesOf(context, id), supports, note,
  } as const;
}

/** Quotes as notes with the exact words, on the report and on all that rests on them. */
export function* quoteObjects(context: Context): Generator<StixObject> {
  const { release, db } = context;
  for (const quote of release.rows(tables.quote)) {
    const { id, reportId, exact, speakerId, speakerText, confidence, language } = quote;
    const supports = release.hanging(tables.evidence, 'quoteId', id).toSorted((left, right) => (left.thingId < right.thingId ? -1 : 1))
      .map(({ thingId, note }) => ({ ref: refOf(context, thingId), note }));
    const author = speakerId === null ? speakerText : nameOf(db, speakerId);
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: quoteMarkedAs(release, quote), confidence: confidenceNumber(confidence), language,
      labelled: labelledOf(release, id, [], placeReference(context, quote)),
      fields: { content: exact, authors: author === null ? null : [author], object_refs: [refOf(context, reportId), ...supports.map(({ ref }) => ref)] },
      extra: extraOf(context, quote, supports),
    });
  }
}

import { rowsWhere } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { endOf, startOf } from '../common/days.ts';
import { markedAs, type Marked } from '../common/marks.ts';
import { isRealised, standingWords } from '../common/standing.ts';
import type { Status } from '../../../../shared/vocabulary.ts';
import type { Context } from './context.ts';
import { stixId } from './ids.ts';
import { domainObject, type StixObject } from './object.ts';
import { dateOf, labelledOf, positionOf } from './parts.ts';
import { refOf, refOrNull, techniqueRef } from './refs.ts';

/** What a thing that did not happen, or is only said to have, groups: the quotes that speak of it and the techniques. Never empty. */
function groupedRefs(context: Context, thingId: string, more: readonly string[] = []): string[] {
  const quotes = context.db.all('SELECT quote_id FROM evidence WHERE thing_id = :thingId ORDER BY quote_id', { thingId });
  const refs = [...quotes.map(({ quote_id: quoteId }) => refOf(context, String(quoteId))), ...more];
  return refs.length > 0 ? refs : [context.creatorId];
}

const statusLabel = (status: Status | null) => (status === null || status === 'conducted' ? [] : [`casewright:${status.replaceAll('_', '-')}`]);

/** A grouping says by its first word what it is not: STIX has no object for what was thought of or is only alleged. */
function groupingFields(name: string, description: string | null, status: Status | null, refs: readonly string[]) {
  const said = isRealised(status) ? '' : `${standingWords[status ?? 'alleged']}. `;
  return { name, description: `${said}${description ?? ''}`.trim(), context: 'unspecified', object_refs: refs };
}

/** The link between a part of an operation and the whole, where both took place. */
function* partLink(context: Context, id: string, parentId: string | null, marked: Marked): Generator<StixObject> {
  if (parentId === null) return;
  const [source, target] = [refOf(context, id), refOf(context, parentId)];
  if (!source.startsWith('campaign--') || !target.startsWith('campaign--')) return;
  yield domainObject(context, { id: stixId('relationship', `parent of ${id}`), of: [id, parentId], marked, fields: { relationship_type: 'part-of', source_ref: source, target_ref: target } });
}

export function* operationObjects(context: Context): Generator<StixObject> {
  const { release, db } = context;
  for (const operation of release.rows(tables.operation)) {
    const { id, name, kind, aim, status, statusBasis, scale, earliestDay, latestDay, parentId, note } = operation;
    const marked = markedAs(release, operation.marking);
    const techniques = rowsWhere(db, tables.technique, 'operation_id', id).map(({ framework, code, name: title }) => ({ framework, code, name: title, ref: techniqueRef(framework, code) }))
      .sort((left, right) => (left.ref < right.ref ? -1 : 1));
    const description = [`Kind: ${kind}.`, scale].filter((part) => part !== null).join(' ');
    const isReal = isRealised(status);
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked, labelled: labelledOf(release, id, statusLabel(status)),
      fields: isReal
        ? { name, description, first_seen: startOf(earliestDay), last_seen: endOf(latestDay), objective: aim }
        : groupingFields(name, description, status, groupedRefs(context, id, techniques.map(({ ref }) => ref))),
      extra: {
        case_id: id, kind: 'operation', operation_kind: kind, aim, status, status_basis: statusBasis, scale, date: dateOf(operation),
        parent_ref: refOrNull(context, parentId), position: positionOf(db, id), note, techniques,
      },
    });
    yield* partLink(context, id, parentId, marked);
    for (const { ref } of isReal ? techniques : []) {
      yield domainObject(context, {
        id: stixId('relationship', `${id} uses ${ref}`), of: [id], marked, fields: { relationship_type: 'uses', source_ref: refOf(context, id), target_ref: ref },
      });
    }
  }
}

export function* eventObjects(context: Context): Generator<StixObject> {
  const { release, db } = context;
  for (const event of release.rows(tables.event)) {
    const { id, name, status, note } = event;
    yield domainObject(context, {
      id: refOf(context, id), of: [id], marked: markedAs(release, event.marking), labelled: labelledOf(release, id, statusLabel(status)),
      fields: isRealised(status) ? { name } : groupingFields(name, null, status, groupedRefs(context, id)),
      extra: { case_id: id, kind: 'event', status, date: dateOf(event), position: positionOf(db, id), note },
    });
  }
}

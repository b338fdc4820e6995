import schema from '../../../../../resources/stix/extension.schema.json' with { type: 'json' };
import { tables } from '../../db/tables.ts';
import { markedAs } from '../common/marks.ts';
import type { Context } from './context.ts';
import { extensionId, extensionVersion } from './extension.ts';
import { stixId } from './ids.ts';
import { domainObject, type StixObject } from './object.ts';

/** When the extension was published: an object that is the same in every bundle has to bear the same moments in each. */
const publishedAt = '2026-11-28T00:00:00.000Z';
export const casewrightId = stixId('identity', 'casewright');

/** Who defines the extension, and the extension with its schema: the same in every bundle. */
export function definitionObjects(): StixObject[] {
  const moments = { created: publishedAt, modified: publishedAt };
  return [
    { type: 'identity', spec_version: '2.1', id: casewrightId, ...moments, name: 'Casewright', identity_class: 'system' },
    {
      type: 'extension-definition', spec_version: '2.1', id: extensionId, created_by_ref: casewrightId, ...moments, name: 'Casewright',
      description: 'What a case says of a thing and STIX has no word for: likelihood and grades, dates of any precision, the place of a quote, how a claim stands.',
      schema: JSON.stringify(schema), version: extensionVersion, extension_types: ['property-extension'],
    },
  ];
}

/** The case itself, by which all of the bundle's objects were created. */
export function caseObject(context: Context): StixObject {
  const { release, db, creatorId } = context;
  const { title, marking } = release.head;
  const description = db.get('SELECT description FROM case_info')?.['description'] ?? null;
  const relations = [...release.rows(tables.relation)].map(({ name, label, inverseLabel, isRole, isSymmetric }) =>
    ({ name, label, inverse_label: inverseLabel, is_role: isRole, is_symmetric: isSymmetric }));
  return domainObject(context, {
    id: creatorId, of: [], marked: { ...markedAs(release, null), isInherited: marking === null }, fields: { name: title, identity_class: 'unknown' },
    extra: { case_id: 'case', kind: 'case', description: description === null ? null : String(description), is_whole: release.isWhole, relations, note: null },
  });
}

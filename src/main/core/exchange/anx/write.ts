import { markings } from '../../../../shared/vocabulary.ts';
import type { Row } from '../../db/connection.ts';
import { edgesOf, edgeValues, nodesOf, nodeValues, typeColours, type GraphItem, type GraphNode } from '../graph/network.ts';
import type { Release } from '../release/release.ts';
import { credibilitySql, reliabilitySql } from '../tables/lists.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { element, xmlHead } from '../xml/escape.ts';

/** The first of each list is for what has no grade: F and 6 are among it. Items name grades by their place in the list. */
const ungraded = '-';
const reliabilities = [ungraded, 'A', 'B', 'C', 'D', 'E'];
const credibilities = [ungraded, '1', '2', '3', '4', '5'];
const handlings = [ungraded, ...markings];
const placeIn = (grades: readonly string[], grade: unknown) => Math.max(0, grades.indexOf(String(grade)));

const spacing = 150;
const perRow = 20;
/** What a chart shows of an item as attributes; quotes are its cards. */
const shown = [...new Set([...nodeValues, ...edgeValues].map(([name]) => name))].filter((name) => name !== 'quote_texts' && name !== 'name');

const cardSql = `SELECT quote.id, exact, quote.start, quote."end", page, title, source.name AS source, ${reliabilitySql}, ${credibilitySql}, coalesce(quote.marking, report.marking) AS marking, text_sha256, report.date
  FROM evidence JOIN quote ON quote.id = quote_id JOIN report ON report.id = report_id JOIN source ON source.id = source_id WHERE thing_id = :id ORDER BY quote.id`;

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** A quote as a card: its words as they are, where they stand, and the grades of source and words. */
function cardOf(row: Row): string {
  return element('Card', {
    Summary: `${String(row['title'])}, page ${String(row['page'])}`, Text: text(row['exact']), SourceType: text(row['source']),
    SourceReference: `${String(row['title'])}, page ${String(row['page'])}, characters ${String(row['start'])} to ${String(row['end'])}, ${String(row['id'])}, SHA-256 of the text ${String(row['text_sha256'])}`,
    GradeOneIndex: placeIn(reliabilities, row['reliability']), GradeTwoIndex: placeIn(credibilities, row['credibility']), GradeThreeIndex: placeIn(handlings, row['marking']), DateTimeDescription: text(row['date']),
  });
}

function cards({ db }: Release, id: string): string {
  const written = db.all(cardSql, { id }).map(cardOf).join('');
  return written === '' ? '' : element('CardCollection', {}, written);
}

/** The best source that an item rests on; claims bring the credibility that they were given. */
function gradesOf({ db }: Release, { id, values }: GraphItem) {
  const best = db.get(`SELECT min(${reliabilitySql.replace(' AS reliability', '')}) AS best FROM evidence JOIN quote ON quote.id = quote_id JOIN report ON report.id = report_id JOIN source ON source.id = source_id WHERE thing_id = :id`, { id });
  return { GradeOneIndex: placeIn(reliabilities, best?.['best']), GradeTwoIndex: placeIn(credibilities, values['credibility']), GradeThreeIndex: placeIn(handlings, values['marking']) };
}

/** A chart item has one moment: only a single day is one. Everything else is said in words. */
function datesOf({ start, end, values }: GraphItem) {
  const isDay = start !== null && start === end && /^\d{4}-/.test(start);
  return { DateSet: isDay, DateTime: isDay ? `${start}T00:00:00.000` : null, DateTimeDescription: text(values['date']) };
}

function attributesOf({ values }: GraphItem): string {
  const given = shown.flatMap((name) => (values[name] === null || values[name] === undefined ? [] : [element('Attribute', { AttributeClass: name, AttributeClassReference: `class_${name}`, Value: values[name] })]));
  return element('AttributeCollection', {}, given.join(''));
}

/** Windows writes colours with blue first. */
const colourOf = (type: string) => Number.parseInt((typeColours[type] ?? '#000000').replace(/^#(..)(..)(..)$/, '$3$2$1'), 16);

function entityXml(release: Release, node: GraphNode, number: number): string {
  const { x, y } = node.position ?? { x: (number % perRow) * spacing, y: Math.floor(number / perRow) * spacing };
  const icon = element('Icon', {}, element('IconStyle', { Type: node.type, EntityTypeReference: `type_${node.type}` }));
  const entity = element('Entity', { EntityId: number, Identity: node.id, LabelIsIdentity: false }, icon + cards(release, node.id));
  return element('ChartItem', { Id: `item_${number}`, Label: node.label, ...datesOf(node), ...gradesOf(release, node) },
    element('End', { X: Math.round(x), Y: Math.round(y), Z: 0 }, entity) + attributesOf(node));
}

const grades = (name: string, given: readonly string[]) => element(name, {}, element('StringCollection', {}, given.map((grade, index) => element('String', { Id: `${name}_${index}`, Text: grade })).join('')));

function head(): string {
  const types = Object.keys(typeColours).map((type) => element('EntityType', { Id: `type_${type}`, Name: type, Colour: colourOf(type), PreferredRepresentation: 'RepresentAsIcon' })).join('');
  return [
    element('ApplicationVersion', { Major: 9, Minor: 0, Point: 0, Build: 0 }),
    element('StrengthCollection', {}, element('Strength', { Id: 'strength_sourced', Name: 'sourced', DotStyle: 'DotStyleSolid' }) + element('Strength', { Id: 'strength_limited', Name: 'not asserted, or unsourced', DotStyle: 'DotStyleDashed' })),
    grades('GradeOne', reliabilities), grades('GradeTwo', credibilities), grades('GradeThree', handlings),
    element('AttributeClassCollection', {}, shown.map((name) => element('AttributeClass', { Id: `class_${name}`, Name: name, Type: 'AttText', IsUser: true, UserCanAdd: true, UserCanRemove: true })).join('')),
    element('EntityTypeCollection', {}, types),
    element('LinkTypeCollection', {}, element('LinkType', { Id: 'type_claim', Name: 'claim', Colour: 0 })),
  ].join('\n');
}

function* chart(release: Release): Generator<Chunk> {
  yield `${xmlHead}<Chart>\n${head()}\n<ChartItemCollection>\n`;
  const numbers = new Map<string, number>();
  for (const node of nodesOf(release)) {
    numbers.set(node.id, numbers.size + 1);
    yield `${entityXml(release, node, numbers.size)}\n`;
  }
  let number = numbers.size;
  for (const edge of edgesOf(release)) {
    number++;
    const style = element('LinkStyle', {
      Strength: edge.values['reads_as'] === 'asserted' ? 'sourced' : 'not asserted, or unsourced', ArrowStyle: edge.isSymmetric ? 'ArrowNone' : 'ArrowOnHead', Type: 'claim', LinkTypeReference: 'type_claim',
    });
    const link = element('Link', { End1Id: numbers.get(edge.from) ?? null, End2Id: numbers.get(edge.to) ?? null }, cards(release, edge.id) + style);
    yield `${element('ChartItem', { Id: `item_${number}`, Label: edge.label, ...datesOf(edge), ...gradesOf(release, edge) }, link + attributesOf(edge))}\n`;
  }
  yield '</ChartItemCollection>\n</Chart>\n';
}

/** The network as a chart of i2 Analyst's Notebook, with quotes as cards and grades. */
export const writeAnx: Writer = function* writeAnx(release): Generator<Entry> {
  yield { path: 'case.anx', chunks: chart(release) };
};

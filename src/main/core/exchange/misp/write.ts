import type { Marking } from '../../../../shared/vocabulary.ts';
import { highest, markingsIn } from '../common/marks.ts';
import { derivedUuid } from '../release/ids.ts';
import type { Release } from '../release/release.ts';
import { oneLine } from '../references/works.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { markingTag, mispObject } from './model.ts';
import { described } from './things.ts';

const longestInfo = 256;
/** How often progress is told, in objects. */
const step = 500;

function* event(release: Release, progress: (done: number, total: number) => void): Generator<Chunk> {
  const { title, marking, changedAt } = release.head;
  const createdAt = String(release.db.get('SELECT created_at FROM case_info')?.['created_at'] ?? changedAt);
  const seconds = String(Math.floor(Date.parse(changedAt) / 1000));
  const organisation = { id: '0', name: 'Casewright', uuid: derivedUuid('misp organisation') };
  // Of the whole event the most closed: programs act on the event's tag.
  const closed = highest([marking as Marking | null, ...markingsIn(release)]);
  const head = {
    uuid: derivedUuid(JSON.stringify(['misp event', createdAt, release.options])), id: '0', org_id: '0', orgc_id: '0', info: oneLine(title).slice(0, longestInfo), date: changedAt.slice(0, 10), timestamp: seconds,
    published: false, publish_timestamp: '0', threat_level_id: '4', analysis: '1', distribution: '0', sharing_group_id: '0', locked: false, Orgc: organisation,
    Tag: markingTag(closed).map((name) => ({ name })),
  };
  const total = Object.values(release.counts.released).reduce((sum, count) => sum + count, 0);
  let [done, attributes] = [0, 0];
  yield `{"Event": ${JSON.stringify(head).slice(0, -1)},\n"Object": [`;
  for (const each of described(release)) {
    const written = mispObject(each, seconds);
    attributes += written.attributes;
    yield `${done === 0 ? '' : ','}\n${JSON.stringify(written.object)}`;
    done++;
    if (done % step === 0) progress(Math.min(done, total), total);
  }
  yield `\n],\n"attribute_count": "${attributes}"}}\n`;
}

/** A release as one MISP event, an object a line. `docs/exchange.md` has the mapping. */
export const writeMisp: Writer = function* writeMisp(release, progress): Generator<Entry> {
  yield { path: 'case.misp.json', chunks: event(release, progress) };
};

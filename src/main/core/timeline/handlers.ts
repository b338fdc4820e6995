import { keyDateTag } from '../../../shared/vocabulary.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { countItems, spanOfItems } from './count.ts';
import { dateFromWords, datesNear } from './dates.ts';
import { itemColumns, itemsOf } from './items.ts';
import { startsEver, startsUntil } from './window.ts';
import { within } from './within.ts';

/** What the timeline shows: operations, events, and claims that carry a date of their own. */
const shownSql = (['operation', 'event', 'claim'] as const).map((table) => `SELECT ${itemColumns[table]} FROM ${table}`);
/** Items that touch a window of days. Those that start at no known day apart: each half is a range of an index. */
const windowSql = shownSql.flatMap((shown) => [startsUntil, startsEver].map((touches) => `${shown} WHERE date IS NOT NULL AND ${touches}`)).join(' UNION ALL ');
const undatedSql = shownSql.slice(0, 2).map((shown) => `${shown} WHERE earliest_day IS NULL AND date IS NULL`).join(' UNION ALL ');
/** Of the few things that bear the tag, those that have a date. */
const keySql = shownSql.map((shown) => `${shown} WHERE id IN (SELECT value FROM json_each(:keys)) AND date IS NOT NULL`).join(' UNION ALL ');
const undatedCount = (table: string) => `(SELECT count(*) FROM ${table} WHERE earliest_day IS NULL AND date IS NULL)`;
const datedCount = (table: string) => `(SELECT count(*) FROM ${table}) - ${undatedCount(table)}`;
/** Further away than any day that a date can mean. */
const farthestDay = Number.MAX_SAFE_INTEGER;
/** More lines than this through the lanes would be a grid. */
const mostKeyDates = 200;

const read: QueryHandler<'timeline.read'> = (db, { fromDay = -farthestDay, toDay = farthestDay, limit }) => {
  const keys = db.all('SELECT thing_id FROM tag WHERE name = :tag ORDER BY thing_id', { tag: keyDateTag }).map((row) => row['thing_id']);
  return {
    items: itemsOf(db, windowSql, { fromDay, toDay, limit }),
    undated: itemsOf(db, undatedSql, { limit }),
    keyDates: keys.length === 0 ? [] : itemsOf(db, keySql, { keys: JSON.stringify(keys), limit: mostKeyDates }),
    totals: {
      dated: db.count(`SELECT ${datedCount('operation')} + ${datedCount('event')} + (SELECT count(*) FROM claim WHERE date IS NOT NULL)`),
      undated: db.count(`SELECT ${undatedCount('operation')} + ${undatedCount('event')}`),
    },
  };
};

type Verbs = 'timeline.read' | 'timeline.count' | 'timeline.span' | 'timeline.within' | 'timeline.dates' | 'timeline.date';

export const timelineHandlers: HandlersOf<Verbs> = {
  'timeline.read': read, 'timeline.count': countItems, 'timeline.span': spanOfItems, 'timeline.within': within,
  'timeline.dates': datesNear, 'timeline.date': dateFromWords,
};

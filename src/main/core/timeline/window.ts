/** Rows that start on a known day and touch the days from `:fromDay` to `:toDay`. */
export const startsUntil = 'earliest_day <= :toDay AND (latest_day >= :fromDay OR latest_day IS NULL)';
/** Rows that start at no known day and end at or after `:fromDay`, or never. */
export const startsEver = 'earliest_day IS NULL AND (latest_day >= :fromDay OR latest_day IS NULL)';

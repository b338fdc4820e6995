import { expect, it } from 'vitest';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote } from '../testing/blank.ts';
import { importText, openTestCase } from '../testing/services.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;

async function openStory() {
  const { run, ...rest } = await openTestCase();
  const actor = async (name: string) => (await run('actor.create', { ...blankActor, name, type: 'state' })).id;
  const [does, suffers, other] = [await actor('Doer'), await actor('Target'), await actor('Other')];
  const { id: raid } = await run('operation.create', { ...blankOperation, name: 'Raid', kind: 'k', status: 'conducted', date: '2020-10' });
  const { id: later } = await run('event.create', { ...blankEvent, name: 'Later', date: '2022' });
  const claim = async (subjectId: typeof does, objectId: typeof does | typeof raid | typeof later, date: string | null) =>
    (await run('claim.create', { claim: { ...blankClaim, subjectId, relation: 'targets', objectId, date }, quoteIds: [] })).id;
  const undatedOfRaid = await claim(does, raid, null);
  const ownDate = await claim(does, suffers, '2020-10-03');
  const elsewhere = await claim(other, later, null);
  return { run, ...rest, does, suffers, other, raid, later, undatedOfRaid, ownDate, elsewhere };
}

it('follows what a window dates to who takes part, and an undated claim to what it is about', async () => {
  const { run, does, suffers, raid, undatedOfRaid, ownDate } = await openStory();
  const { ids } = await run('timeline.within', { fromDay: day('2020-10-01'), toDay: day('2020-10-31') });
  expect(ids.toSorted()).toEqual([does, suffers, raid, undatedOfRaid, ownDate].toSorted());
});

it('brings the quotes of what it holds and their reports, and reports of its days', async () => {
  const story = await openStory();
  const { run, raid, later } = story;
  const near = await importText(story, 'The raid began at night.');
  const far = await importText(story, 'Much came later.');
  const quote = async (reportId: typeof near, exact: string, thingId: typeof raid | typeof later) =>
    (await run('quote.capture', { ...blankQuote, reportId, start: 0, end: exact.length, exact, targets: [{ to: 'thing', thingId }] })).id;
  const told = await quote(near, 'The raid', raid);
  await quote(far, 'Much', later);
  const { ids } = await run('timeline.within', { fromDay: day('2020-10-05'), toDay: day('2020-10-05') });
  expect(ids.filter((id) => /^(?:quote|report)--/.test(id)).toSorted()).toEqual([told, near].toSorted());
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankActor, blankReport } from '../testing/blank.ts';
import { upload } from '../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../testing/ground.ts';
import { worldExtraction, worldText } from '../testing/world.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const page = { offset: 0, limit: 100 };
const pending = async ({ run }: TestGround, more = {}) => (await run('proposal.list', { states: ['pending'], ...page, ...more })).proposals;
const proposalsFile = ({ run }: TestGround, change: (answer: ReturnType<typeof worldExtraction>) => unknown = (answer) => answer) =>
  upload(run, 'again.json', JSON.stringify(change(worldExtraction())));

describe('proposals', () => {
  it('stay out of the case, its panes and lists until they are accepted', async () => {
    const ground = await openWorld(file);
    const names = (await ground.run('actor.list', page)).actors.map(({ name }) => name);
    const nodes = (await ground.run('network.read', { limit: 100, withEvents: true })).nodes.map(({ name }) => name);
    expect((await pending(ground)).map(({ name }) => name)).toContain('Her office');
    expect([...names, ...nodes]).not.toContain('Her office');
    expect((await ground.run('thing.find', { text: 'Her office', limit: 10 })).filter(({ kind }) => kind === 'actor')).toEqual([]);
  });

  it('bring in what they speak of, each once, all of it resting on quotes', async () => {
    const ground = await openWorld(file);
    const { world: { proposed }, run } = ground;
    const before = (await run('case.state', {}))?.counts;
    const { accepted } = await run('proposal.accept', { ids: [proposed.leadId, proposed.moveId] });
    expect(accepted.map(({ outcomeId }) => outcomeId.split('--')[0])).toEqual(['actor', 'actor', 'quote', 'claim', 'operation']);
    const after = (await run('case.state', {}))?.counts;
    expect({ actors: (after?.actors ?? 0) - (before?.actors ?? 0), claims: (after?.claims ?? 0) - (before?.claims ?? 0), unsourced: after?.unsourcedClaims }).toEqual({ actors: 2, claims: 2, unsourced: before?.unsourcedClaims });
    const { operations } = await run('operation.list', page);
    const move = operations.find(({ name }) => name === 'The move');
    expect(move).toMatchObject({ status: 'considered', date: '2019-05', dateInferred: true, dateBasis: 'the month named' });
    const { claims, techniques, quoteCount } = await run('operation.read', { id: move?.id ?? world().operationId });
    expect({ claims: claims.map((claim) => [claim.subjectName, claim.relation, claim.quoteCount]), techniques: techniques.map(({ code }) => code), quoteCount })
      .toEqual({ claims: [['Her office', 'considers', 1]], techniques: ['T0001'], quoteCount: 1 });
    expect((await run('case.check', {})).findings).toEqual([]);
  });

  it('keep the speaker, the estimative words and the mentions at their places', async () => {
    const ground = await openWorld(file);
    const { world: { proposed }, run } = ground;
    const { accepted } = await run('proposal.accept', { ids: [proposed.sayingId] });
    const [office, saying] = accepted.map(({ outcomeId }) => outcomeId);
    const quote = await run('quote.read', { id: saying as never });
    expect(quote).toMatchObject({ exact: 'considered', kind: 'direct', speakerId: office, speakerText: 'it' });
    expect(quote.estimatives.map(({ exact, norm }) => [exact, norm])).toEqual([['considered', 'considered']]);
    expect((await run('mention.list', { actorId: office as never, limit: 9 })).map(({ exact, kind }) => [exact, kind])).toEqual([['Her office', 'nominal']]);
    const { quotes } = await run('quote.list', { thingId: office as never, ...page });
    expect(quotes.map(({ exact }) => exact)).toEqual(['Her office']);
  });

  it('are not made twice by a second reading, whatever was decided', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, reportId }, run } = ground;
    await run('proposal.accept', { ids: [proposed.officeId] });
    await run('proposal.reject', { ids: [proposed.dayId], never: false });
    const left = await pending(ground);
    const again = await run('proposal.import', { reportId, file: await proposalsFile(ground) });
    expect(again).toEqual({ added: { actor: 0, quote: 0, operation: 0, claim: 0, dating: 0, marking: 0 }, settled: 3, withdrawn: 0 });
    expect((await pending(ground)).map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect((await pending(ground)).find(({ kind }) => kind === 'quote')?.content).toMatchObject({ speaker: expect.stringMatching(/^actor--/) });
  });

  it('are withdrawn when a second reading does not find them any more', async () => {
    const ground = await openWorld(file);
    const { world: { reportId }, run } = ground;
    const answer = await proposalsFile(ground, (whole) => ({ ...whole, claims: [], operations: [] }));
    expect(await run('proposal.import', { reportId, file: answer })).toMatchObject({ withdrawn: 2 });
    expect((await pending(ground)).map(({ kind }) => kind)).not.toContain('claim');
  });

  it('that a reading did not find leave the reading itself, once, and undo takes it back', async () => {
    const ground = await openWorld(file);
    const { world: { reprintId }, run } = ground;
    const nothing = { actors: [], quotes: [], operations: [], claims: [], dates: [], markings: [] };
    const read = async (version: string) => run('proposal.import', { reportId: reprintId, file: await proposalsFile(ground, (whole) => ({ ...whole, ...nothing, extractor: 'model', version })) });
    const readings = async () => (await run('proposal.readings', {})).filter(({ extractor }) => extractor === 'model').map(({ reportId, extractorVersion, found }) => ({ reportId, extractorVersion, found }));
    await read('1');
    expect(await readings()).toEqual([{ reportId: reprintId, extractorVersion: '1', found: 0 }]);
    const before = ground.dump();
    await read('1');
    expect(ground.dump()).toEqual(before);
    await read('2');
    expect(await readings()).toEqual([{ reportId: reprintId, extractorVersion: '2', found: 0 }]);
    await run('journal.undo', {});
    await run('journal.undo', {});
    expect(await readings()).toEqual([]);
  });

  it('that the analyst never wants again are not made for another report either', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, reprintId }, run } = ground;
    await run('proposal.reject', { ids: [proposed.doctorId], never: true });
    await run('proposal.import', { reportId: reprintId, file: await proposalsFile(ground) });
    const names = (await pending(ground, { reportId: reprintId })).map(({ name }) => name);
    expect(names).toContain('Her office');
    expect(names).not.toContain('Dr Moreau');
    expect(names.filter((name) => name.includes('leads'))).toEqual([]);
  });

  it('become part of an actor that is there when the analyst says so', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, personId }, run } = ground;
    const before = (await run('case.state', {}))?.counts.actors;
    await run('proposal.accept', { ids: [proposed.doctorId], intoId: personId });
    const { aliases, mentionCount } = await run('actor.read', { id: personId });
    expect({ aliases: aliases.map(({ name, kind }) => [name, kind]).toSorted(), mentionCount, actors: (await run('case.state', {}))?.counts.actors })
      .toEqual({ aliases: [['Dr Moreau', 'name'], ['Léa', 'short']], mentionCount: 1, actors: before });
    expect((await run('case.state', {}))?.undoLabel).toBe('accept Dr Moreau');
  });

  it('name actors that they may be, with reasons, until they are told apart', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, personId, twinId }, run } = ground;
    const doctor = async () => (await pending(ground)).find(({ id }) => id === proposed.doctorId);
    const first = await doctor();
    expect(first?.matches.map(({ actorId }) => actorId).toSorted()).toEqual([personId, twinId].toSorted());
    expect(first?.matches[0]?.reasons.join()).toContain('person');
    await run('proposal.distinguish', { id: proposed.doctorId, actorId: personId, revision: first?.revision ?? -1 });
    expect((await doctor())?.matches.map(({ actorId }) => actorId)).toEqual([twinId]);
    await run('proposal.accept', { ids: [proposed.doctorId] });
    const rows = ground.session.requireOpen().file.db.all('SELECT other_id FROM distinction');
    expect(rows).toEqual([{ other_id: personId }]);
  });

  it('that were told apart go by their own name, and stay told apart when the report is read again', async () => {
    const ground = await openWorld(file);
    const { world: { reportId, personId }, run } = ground;
    const { actor: { name } } = await run('actor.read', { id: personId });
    const taken = (whole: ReturnType<typeof worldExtraction>) => ({
      ...whole, actors: whole.actors.map((actor) => (actor.name === 'Dr Moreau' ? { ...actor, name, knownId: personId, aliases: [{ name: 'Dr Moreau', kind: 'name', language: null }] } : actor)),
    });
    await run('proposal.import', { reportId, file: await proposalsFile(ground, taken) });
    const taking = (await pending(ground)).find(({ content }) => content.kind === 'actor' && content.knownId === personId);
    if (!taking) throw new Error('It is not there');
    await run('proposal.distinguish', { id: taking.id, actorId: personId, revision: taking.revision });
    await run('proposal.import', { reportId, file: await proposalsFile(ground, taken) });
    const after = (await pending(ground)).find(({ id }) => id === taking.id);
    expect(after).toMatchObject({ name: 'Dr Moreau', content: { name: 'Dr Moreau', aliases: [], knownId: null, notSameIds: [personId] } });
  });

  it('that link what was renamed or merged meanwhile are not proposed again', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, reportId, personId }, run } = ground;
    const office = (await pending(ground)).find(({ id }) => id === proposed.officeId);
    if (office?.content.kind !== 'actor') throw new Error('It is not there');
    const { accepted: [made] } = await run('proposal.accept', { ids: [office.id], content: { ...office.content, name: 'Ministry' } });
    await run('proposal.accept', { ids: [proposed.doctorId], intoId: personId });
    await run('proposal.accept', { ids: [proposed.leadId] });
    await run('proposal.reject', { ids: [proposed.moveId], never: false });
    const known = (whole: ReturnType<typeof worldExtraction>) => ({
      ...whole, actors: whole.actors.map((actor) => (actor.key === 'a1' ? { ...actor, name: 'Ministry', knownId: made?.outcomeId, aliases: [{ name: 'Min.', kind: 'short', language: null }] } : { ...actor, name: 'Léa Moreau', knownId: personId, aliases: [] })),
    });
    expect(await run('proposal.import', { reportId, file: await proposalsFile(ground, known) })).toMatchObject({ added: { actor: 1, operation: 0, claim: 0 } });
  });

  it('are counted by what became of them', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, reportId }, run } = ground;
    await run('proposal.accept', { ids: [proposed.officeId] });
    await run('proposal.reject', { ids: [proposed.doctorId], never: true });
    expect((await run('proposal.count', {})).filter(({ kind }) => kind === 'actor')).toEqual([{ reportId, kind: 'actor', pending: 0, accepted: 1, rejected: 1 }]);
  });

  it('of operations and claims say where the quotes lie that they rest on', async () => {
    const ground = await openWorld(file);
    const { world: { proposed }, run } = ground;
    const rests = async () => (await pending(ground)).filter(({ kind }) => kind === 'operation' || kind === 'actor').flatMap((one) => one.rests);
    const { start, end } = worldExtraction().quotes[0] ?? { start: 0, end: 0 };
    expect(await rests()).toEqual([{ start, end }]);
    await run('proposal.accept', { ids: [proposed.sayingId] });
    expect(await rests()).toEqual([{ start, end }]);
  });

  it('leave their judgement of not the same to the actor that one of the two is merged into', async () => {
    const ground = await openWorld(file);
    const { world: { proposed, personId, twinId }, run } = ground;
    const judgements = () => ground.session.requireOpen().file.db.all('SELECT actor_id, other_id FROM distinction');
    const revisionOf = async (id: typeof personId) => (await run('actor.read', { id })).actor.revision;
    const doctor = (await pending(ground)).find(({ id }) => id === proposed.doctorId);
    await run('proposal.distinguish', { id: proposed.doctorId, actorId: personId, revision: doctor?.revision ?? -1 });
    const { accepted: [made] } = await run('proposal.accept', { ids: [proposed.doctorId] });
    const madeId = made?.outcomeId as typeof personId;
    const before = ground.dump();
    await run('actor.merge', { fromId: madeId, intoId: twinId, revision: await revisionOf(madeId) });
    expect(judgements()).toEqual([{ actor_id: twinId, other_id: personId }]);
    await run('actor.merge', { fromId: twinId, intoId: personId, revision: await revisionOf(twinId) });
    expect(judgements()).toEqual([]);
    await run('journal.undo', {});
    await run('journal.undo', {});
    expect(ground.dump()).toEqual(before);
    expect((await run('case.check', {})).findings).toEqual([]);
    await run('thing.remove', { id: personId });
    expect(judgements()).toEqual([]);
  });

  it('above a score are accepted only where all that they speak of has it too', async () => {
    const ground = await openWorld(file);
    const { world: { reportId, proposed }, run } = ground;
    const { accepted, heldBack } = await run('proposal.acceptAbove', { reportId, leastScore: 0.8 });
    // The claim speaks of an actor of 0.5, the operation rests on a quote of 0.6.
    expect(accepted.map(({ id }) => id).toSorted()).toEqual([proposed.officeId, proposed.dayId].toSorted());
    expect(heldBack).toBe(2);
    expect((await run('case.state', {}))?.undoLabel).toBe('accept 2 proposals');
  });

  it('are accepted by the thousands in steps', async () => {
    const ground = await openWorld(file);
    const many = Array.from({ length: 2001 }, (_none, index) => ({ ...worldExtraction().actors[0], key: `n${index}`, name: `Office ${index}`, score: 1 }));
    const { reportId } = ground.world;
    await ground.run('proposal.import', { reportId, file: await proposalsFile(ground, (whole) => ({ ...whole, actors: many, quotes: [], operations: [], claims: [] })) });
    const acceptAll = () => ground.run('proposal.acceptAbove', { leastScore: 1 });
    const [first, second, third] = [await acceptAll(), await acceptAll(), await acceptAll()];
    expect([first, second, third].map(({ accepted, left }) => [accepted.length, left])).toEqual([[2000, 1], [1, 0], [0, 0]]);
    const { undoLabel } = await ground.run('case.state', {}) ?? {};
    expect(undoLabel).toMatch(/^accept Office /);
    await ground.run('journal.undo', {});
    expect((await acceptAll()).accepted).toEqual(second.accepted.map(({ id }) => expect.objectContaining({ id }) as object));
  });

  it('are accepted as the analyst edited them', async () => {
    const ground = await openWorld(file);
    const { world: { proposed }, run } = ground;
    const [office] = (await pending(ground)).filter(({ id }) => id === proposed.officeId);
    if (office?.content.kind !== 'actor') throw new Error('It is not there');
    const { accepted: [made] } = await run('proposal.accept', { ids: [office.id], content: { ...office.content, name: 'Office of the minister', type: 'organisation' } });
    expect((await run('actor.read', { id: made?.outcomeId as never })).actor).toMatchObject({ name: 'Office of the minister', type: 'organisation' });
    expect((await run('actor.read', { id: made?.outcomeId as never })).aliases.map(({ name }) => name)).toEqual(['Her office']);
    await expect(run('proposal.accept', { ids: [proposed.moveId], content: { ...office.content } })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('that rest on rejected words are refused, and nothing of the step is kept', async () => {
    const ground = await openWorld(file);
    const { world: { proposed }, run } = ground;
    await run('proposal.reject', { ids: [proposed.sayingId], never: false });
    const before = ground.dump();
    await expect(run('proposal.accept', { ids: [proposed.officeId, proposed.moveId] })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
    expect(ground.dump()).toEqual(before);
  });

  it('with a span outside of the report are refused by name', async () => {
    const ground = await openWorld(file);
    const answer = await proposalsFile(ground, (whole) => ({ ...whole, dates: [{ ...whole.dates[0], end: 99_999 }] }));
    await expect(ground.run('proposal.import', { reportId: ground.world.reportId, file: answer })).rejects.toMatchObject({ code: 'SPAN_OUT_OF_RANGE' });
  });

  it('of an actor that the case knows bring only what is new', async () => {
    const ground = await openWorld(file);
    const { run, world: { sourceId } } = ground;
    const { id } = await run('actor.create', { ...blankActor, name: 'Her office', type: 'office' });
    const report = await run('report.import', { file: await upload(run, 'third.txt', worldText), sourceId, title: 'Third', ...blankReport, allowDuplicate: true });
    const known = await proposalsFile(ground, (whole) => ({ ...whole, actors: whole.actors.map((actor) => (actor.key === 'a1' ? { ...actor, knownId: id } : actor)) }));
    await run('proposal.import', { reportId: report.id, file: known });
    const [office] = (await pending(ground, { reportId: report.id })).filter(({ name }) => name === 'Her office');
    const { accepted } = await run('proposal.accept', { ids: [office?.id ?? ground.world.proposed.officeId] });
    expect(accepted.map(({ outcomeId }) => outcomeId)).toEqual([id]);
    expect((await run('actor.read', { id })).mentionCount).toBe(1);
    expect((await run('proposal.import', { reportId: report.id, file: known })).added.actor).toBe(0);
  });
});

const world = () => file.world;

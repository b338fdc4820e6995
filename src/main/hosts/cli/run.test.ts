import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestDesk } from './testing/desk.ts';

let desk: TestDesk;

beforeEach(async () => {
  desk = new TestDesk();
  await desk.run('new', 'a.casefile', '--title', 'A case');
});

afterEach(() => desk.clear());

describe('arguments', () => {
  it('end with 2 and a word about it when they are wrong', async () => {
    expect(await desk.run('bogus')).toEqual({ exitCode: 2, out: '', err: "error: unknown command 'bogus'\n" });
    expect(await desk.run('lst', 'a.casefile', 'actors')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Did you mean list?') });
    expect(await desk.run('list', 'a.casefile', 'spies')).toMatchObject({ exitCode: 2, err: expect.stringContaining('Allowed choices are actors, operations') });
    expect(await desk.run('list', 'a.casefile', 'actors', '--limit', '-1')).toMatchObject({ exitCode: 2 });
    expect(await desk.run('import', 'a.casefile', 'r.txt')).toMatchObject({ exitCode: 2, err: expect.stringContaining("Name who published it with --source") });
    expect(await desk.run()).toMatchObject({ exitCode: 2, err: expect.stringContaining('Usage: casewright') });
  });

  it('may name choices loosely, but not wrongly', async () => {
    await desk.run('add', 'a.casefile', 'actor', 'Iran', '--type', 'STATE', '--marking', 'amber+strict');
    expect(await desk.json('list', 'a.casefile', 'actors')).toMatchObject([{ name: 'Iran', type: 'state', marking: 'TLP:AMBER+STRICT' }]);
    expect(await desk.run('add', 'a.casefile', 'actor', 'X', '--type', 'spy')).toEqual({
      exitCode: 2, out: '', err: 'casewright: --type can\'t be "spy". Choose one of person, organisation, state, group, persona, office, publication.\n',
    });
  });

  it('are refused where they would be passed over, or leave a thing without what it must have', async () => {
    await desk.run('add', 'a.casefile', 'actor', 'Iran', '--type', 'state');
    expect(await desk.run('list', 'a.casefile', 'actors', '--about', 'Iran')).toMatchObject({ exitCode: 2, out: '', err: 'casewright: --about narrows claims, quotes, not actors. Leave it out.\n' });
    expect(await desk.run('edit', 'a.casefile', 'Iran', '--status', 'attempted')).toMatchObject({ exitCode: 2, err: expect.stringMatching(/^casewright: An actor has no --status\. It has --name/) });
    expect(await desk.run('edit', 'a.casefile', 'Iran', '--name', '')).toMatchObject({ exitCode: 2, err: "casewright: --name can't be empty. Give a value, or leave it out.\n" });
    expect(await desk.run('add', 'a.casefile', 'actor', '')).toMatchObject({ exitCode: 2, err: expect.stringContaining('(name): must not be blank') });
  });

  it('take the file before or after the kind', async () => {
    expect(await desk.run('add', 'actor', 'a.casefile', 'One')).toMatchObject({ exitCode: 0 });
    expect(await desk.run('--json', 'add', 'a.casefile', 'actor', 'Two')).toMatchObject({ exitCode: 0 });
    expect((await desk.json('list', 'a.casefile', 'actors')).map(({ name }) => name)).toEqual(['One', 'Two']);
  });

  it('tell all that is needed with --help', async () => {
    const { exitCode, out } = await desk.run('--help');
    expect(exitCode).toBe(0);
    for (const word of ['new', 'sample', 'import', 'extract', 'propose', 'accept', 'reject', 'reopen', 'list', 'show', 'add', 'edit', 'link', 'attach', 'remove', 'merge', 'undo', 'redo', 'history', 'check', 'call', 'serve', 'Examples:', 'Exit codes:']) expect(out).toContain(word);
    expect((await desk.run('add', 'a.casefile', 'quote', '--help')).out).toMatch(/^Usage: casewright add <file> quote \[options\]/);
  });

  it('are handed on to the local host', async () => {
    expect((await desk.run('serve', 'a.casefile', '--port', '8080')).out).toBe('serve --case a.casefile --port 8080');
  });
});

describe('failures', () => {
  it('end with 1 and name the thing and the remedy', async () => {
    expect(await desk.run('show', 'b.casefile')).toMatchObject({ exitCode: 1, out: '', err: expect.stringMatching(/^casewright: b\.casefile is not there/) });
    expect(await desk.run('new', 'a.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('already there') });
    desk.write('c.casefile', 'not a case');
    expect(await desk.run('list', 'c.casefile', 'actors')).toMatchObject({ exitCode: 1, err: expect.stringContaining('not a case file') });
    expect(await desk.run('undo', 'b.casefile')).toMatchObject({ exitCode: 1 });
  });

  it('carry their code with --json', async () => {
    const { exitCode, out, err } = await desk.run('--json', 'show', 'b.casefile');
    expect({ exitCode, out, error: JSON.parse(err) }).toEqual({ exitCode: 1, out: '', error: { error: { code: 'CASE_MISSING', message: expect.any(String) } } });
    expect(JSON.parse((await desk.run('--json', 'bogus')).err)).toEqual({ error: { code: 'INPUT_INVALID', message: "unknown command 'bogus'" } });
    expect(await desk.run('--json', 'redo', 'a.casefile')).toMatchObject({ exitCode: 1, err: expect.stringContaining('NOTHING_TO_REDO') });
  });

  it('name what a text may mean when it may mean several things', async () => {
    await desk.run('add', 'a.casefile', 'actor', 'Iran', '--type', 'state');
    await desk.run('add', 'a.casefile', 'event', 'Iran');
    expect(await desk.run('show', 'a.casefile', 'Iran')).toMatchObject({ exitCode: 2, err: expect.stringMatching(/"Iran" may be several: .*actor [0-9a-f]{12} Iran.*event/) });
    expect(await desk.run('show', 'a.casefile', 'Irak')).toMatchObject({ exitCode: 1, err: expect.stringContaining('There is no thing "Irak"') });
  });

  it('do not let hostile text reach the terminal', async () => {
    const hostile = '\u001b]0;owned\u0007\u202egpj';
    await desk.run('add', 'a.casefile', 'actor', hostile);
    const all = [
      await desk.run('list', 'a.casefile', 'actors'), await desk.run('show', 'a.casefile', hostile), await desk.run('history', 'a.casefile'),
      await desk.run('show', 'a.casefile', `${hostile}?`), await desk.run('--json', 'list', 'a.casefile', 'actors'), await desk.run('undo', 'a.casefile'),
      await desk.run('call', 'a.casefile', hostile), await desk.run(hostile), await desk.run('new', `${hostile}/x`),
    ];
    for (const { out, err } of all) expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(all[0]?.out).toContain('\\u{1b}]0;owned\\u{7}\\u{202e}gpj');
  });
});

describe('identifiers', () => {
  it('may be shortened at either end, and a name wins over one', async () => {
    const [made] = await desk.json('add', 'a.casefile', 'actor', 'Iran', '--type', 'state');
    const id = String(made?.['id']);
    for (const short of [id, id.slice(0, -3), id.slice('actor--'.length), id.slice(-12), id.slice(-6)]) {
      expect(await desk.json('show', 'a.casefile', short)).toMatchObject([{ id, name: 'Iran' }]);
    }
    await desk.run('add', 'a.casefile', 'actor', id.slice(-4));
    expect(await desk.json('show', 'a.casefile', id.slice(-4))).toMatchObject([{ name: id.slice(-4) }]);
  });

  it('may be an alias', async () => {
    await desk.run('add', 'a.casefile', 'actor', 'United States', '--type', 'state');
    await desk.run('add', 'a.casefile', 'alias', 'United States', 'USA', '--kind', 'acronym');
    expect(await desk.json('show', 'a.casefile', 'USA')).toMatchObject([{ name: 'United States' }]);
  });
});

describe('call', () => {
  it('reaches every verb with JSON from the command line or from standard input', async () => {
    expect(await desk.json('call', 'a.casefile', 'case.state')).toMatchObject([{ title: 'A case', seq: 1 }]);
    desk.input = '{"name":"Gazette","kind":"outlet","reliability":"B","url":null,"language":null,"note":null}';
    expect(await desk.json('call', 'a.casefile', 'source.create', '-')).toMatchObject([{ id: expect.stringMatching(/^source--/) }]);
    expect(await desk.run('call', 'a.casefile', 'actor.list', '{')).toMatchObject({ exitCode: 2, err: expect.stringContaining('not JSON') });
    expect(await desk.run('call', 'a.casefile', 'actor.list', '{"limit":0}')).toMatchObject({ exitCode: 2 });
    expect(await desk.run('call', 'a.casefile', 'actor.invent')).toMatchObject({ exitCode: 2, err: expect.stringContaining('no verb "actor.invent"') });
  });
});

import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { secretsFrom } from './secret.ts';

it('takes the lines of a pipe one after the other, and says nothing of them', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ask = secretsFrom(input, output);
  input.write('the first words\nthe second');
  expect(await ask('New passphrase: ')).toBe('the first words');
  input.end(' words\n');
  expect(await ask('The same again: ')).toBe('the second words');
  expect(await ask('And again: ')).toBe('');
  expect(output.read()).toBeNull();
});

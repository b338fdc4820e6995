import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestCase } from '../../testing/services.ts';
import { upload } from '../../testing/channel.ts';

it('tells the form of a file by its beginning, and says so when it knows none', async () => {
  const { run, folder } = await openTestCase();
  await run('export.write', { format: 'json', file: path.join(folder, 'case.json'), options: {} });
  expect(await run('import.inspect', { file: path.join(folder, 'case.json') })).toEqual({ name: 'case.json', sizeBytes: fs.statSync(path.join(folder, 'case.json')).size, format: 'json' });
  expect(await run('import.inspect', { file: await upload(run, 'letter.json', '{"dear": "reader"}') })).toMatchObject({ format: null });
});

it('reads no file whole that is over 512 MB, and says what to do', async () => {
  const { run, folder } = await openTestCase();
  const file = path.join(folder, 'large.json');
  fs.closeSync(fs.openSync(file, 'w'));
  fs.truncateSync(file, 600 * 1024 * 1024);
  await expect(run('import.apply', { format: 'json', file: path.join(folder, 'large.json') })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE', message: 'large.json has 600 MB; a file of this form is read whole, and at most 512 MB can be. Have it written in parts, or as FollowTheMoney, which is read line by line whatever its size.',
  });
});

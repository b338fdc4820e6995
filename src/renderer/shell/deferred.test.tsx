import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { deferred } from './deferred.tsx';

const Part = ({ name }: { readonly name: string }) => <p>{name}</p>;
const Waiting = () => <p>waiting</p>;

it('is drawn at once when it has been preloaded', async () => {
  const { preload, View } = deferred(() => Promise.resolve(Part), Waiting);
  expect(renderToStaticMarkup(<View name="here" />)).toBe('<p>waiting</p>');
  preload();
  await Promise.resolve();
  expect(renderToStaticMarkup(<View name="here" />)).toBe('<p>here</p>');
});

it('fetches again after it could not be fetched', async () => {
  let asked = 0;
  const { preload, View } = deferred(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('The host is gone')) : Promise.resolve(Part);
  });
  for (let time = 0; time < 2; time++) {
    preload();
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(asked).toBe(2);
  expect(renderToStaticMarkup(<View name="here" />)).toBe('<p>here</p>');
});

import { expect, it } from 'vitest';
import type { HostEvent } from '../../shared/events.ts';
import { createEventParser } from './event-stream.ts';

const stream = ': listening\n\ndata: {"type":"case/opened"}\n\ndata: {"type":"case/changed","seq":7,"ids":["a"]}\n\n';
const events: HostEvent[] = [{ type: 'case/opened' }, { type: 'case/changed', seq: 7, ids: ['a'] }];

it('finds the same events wherever the stream is cut', () => {
  for (let size = 1; size <= stream.length; size += 1) {
    const found: HostEvent[] = [];
    const parse = createEventParser((event) => found.push(event));
    for (let at = 0; at < stream.length; at += size) parse(stream.slice(at, at + size));
    expect(found).toEqual(events);
  }
});

it('keeps an event back until it is complete', () => {
  const found: HostEvent[] = [];
  createEventParser((event) => found.push(event))('data: {"type":"case/closed"}\n');
  expect(found).toEqual([]);
});

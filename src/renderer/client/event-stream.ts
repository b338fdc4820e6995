import type { HostEvent } from '../../shared/events.ts';

/** Takes pieces of a `text/event-stream` in any cut and hands over each event that is complete. */
export function createEventParser(onEvent: (event: HostEvent) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length));
      if (data.length > 0) onEvent(JSON.parse(data.join('\n')));
    }
  };
}

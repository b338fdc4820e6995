import { Session } from './session.ts';
import { describeContract } from './testing/contract-suite.ts';
import { channelTo } from './testing/ground.ts';
import { createTestDesk } from './testing/services.ts';

describeContract('in process', () => {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  return Promise.resolve({
    ...channelTo(session, desk.folder),
    close: () => {
      session.leave();
      desk.dispose();
      if (desk.logged.length > 0) throw new AggregateError(desk.logged, 'The core logged bugs');
    },
  });
});

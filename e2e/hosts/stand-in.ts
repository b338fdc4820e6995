import { StandInApplication } from '../stand-in/driver.ts';
import type { Start } from './application.ts';

/** The bundles of the desktop application over the stand-in for Electron. */
export const startStandIn: Start = async ({ context, folders, args }) => {
  const { application, page } = await StandInApplication.start(context, args, folders.environment);
  return {
    page,
    answerDialog: async (file) => {
      await application.main.ask('dialog', { path: file });
    },
    close: () => application.close(),
  };
};

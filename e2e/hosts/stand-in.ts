import { StandInApplication } from '../stand-in/driver.ts';
import type { Start } from './application.ts';

/** The bundles of the desktop application over the stand-in for Electron. */
export const startStandIn: Start = async ({ context, folders, args }) => {
  const { application, page } = await StandInApplication.start(context, args, folders.environment);
  return {
    page,
    hasNativeDialogs: true,
    answerDialog: async (file) => {
      await application.main.ask('dialog', { path: file });
    },
    openWindow: async () => {
      const coming = application.nextPage();
      await application.main.ask('secondInstance', { argv: ['electron', '.', ...args], folder: folders.cases });
      return coming;
    },
    close: () => application.close(),
  };
};

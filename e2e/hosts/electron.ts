import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { applicationFolder, type Start } from './application.ts';

const root = path.join(import.meta.dirname, '../..');

/** The installed Electron, or null. Never asks the package itself, which would download it. */
export function findElectron(): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const named = path.join(folder, 'path.txt');
  if (!fs.existsSync(named)) return null;
  const binary = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), fs.readFileSync(named, 'utf8'));
  return fs.existsSync(binary) ? binary : null;
}

/** The desktop application itself. */
export const startElectron: Start = async ({ folders, args }) => {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('Electron is not installed');
  const application = await _electron.launch({ executablePath, args: [applicationFolder, ...args], env: folders.environment });
  return {
    page: await application.firstWindow(),
    hasNativeDialogs: true,
    answerDialog: (file) => application.evaluate(({ dialog }, answer) => {
      const found = { canceled: answer === null, filePaths: answer === null ? [] : [answer], filePath: answer ?? '' };
      dialog.showOpenDialog = () => Promise.resolve(found);
      dialog.showSaveDialog = () => Promise.resolve(found);
    }, file),
    openWindow: async () => {
      const coming = application.waitForEvent('window');
      await application.evaluate(({ app }, { argv, folder }) => app.emit('second-instance', {}, argv, folder), { argv: ['electron', '.', ...args], folder: folders.cases });
      return coming;
    },
    close: () => application.close(),
  };
};

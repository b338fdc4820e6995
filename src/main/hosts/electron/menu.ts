import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu of the application: the system's own roles, and one more window. All else is in the page. */
export function setMenu(platform: NodeJS.Platform, isPackaged: boolean, openWindow: () => void): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [{ label: 'New &Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => openWindow() }, { type: 'separator' }, { role: platform === 'darwin' ? 'close' : 'quit' }],
  };
  // No undo and redo roles: their keys belong to the page, which undoes changes of the case.
  const edit: MenuItemConstructorOptions = { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [{ type: 'separator' } as const, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  };
  const application: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...application, file, edit, view, { role: 'windowMenu' }]));
}

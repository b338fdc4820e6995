import { rmSync } from 'node:fs';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/** What a packaged Electron can still be made to do. docs/security.md has the reasons. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  // No cookie is ever set; with this on, systems would ask for their keyring at every start.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // What bounds checks of WebAssembly rest on, where processors can do them: tesseract and pdf.js run in it.
  [FuseV1Options.WasmTrapHandlers]: true,
};

const endings = { darwin: '.app', mas: '.app', win32: '.exe', linux: '' };

/**
 * @typedef {object} Packed what electron-builder says of a package before it is signed
 * @property {string} appOutDir
 * @property {keyof typeof endings} electronPlatformName
 * @property {{ executableName?: string, appInfo: { productFilename: string }, getResourcesDir: (folder: string) => string }} packager
 */

/**
 * Sets every fuse of a packed program, before it is signed, and takes out what Electron shows where there is no application.
 * An Electron with a fuse that is not named here is refused, so that a new one is decided about.
 *
 * @param {Packed} packed
 */
export async function flip({ appOutDir, electronPlatformName, packager }) {
  rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  const name = electronPlatformName === 'linux' ? packager.executableName : packager.appInfo.productFilename;
  await flipFuses(path.join(appOutDir, `${name}${endings[electronPlatformName]}`), {
    version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature: electronPlatformName === 'darwin', ...fuses,
  });
}

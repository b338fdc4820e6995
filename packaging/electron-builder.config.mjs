// What the desktop packages hold, and how they come up: npm run package, docs/packaging.md.
import { flip } from './fuses.mjs';

/** What a package needs at run time and nothing else: no source, no test, no command line (which could not run without Node). */
const files = [
  'out/main/**', '!out/main/cli.js', '!out/main/serve.js', 'out/preload/**', 'out/renderer/**', 'out/viewer/**',
  'resources/icon.png', 'resources/sample/**', 'package.json',
  '!**/*.{map,ts,mts,cts,flow,gyp,gypi,cpp,hpp,c,h}', '!**/{README,CHANGELOG,HISTORY,CONTRIBUTING}*.{md,markdown}', '!**/{test,tests,__tests__,example,examples,bench,benchmark,docs,.github}/**',
  // The drivers bring the source of SQLite and binaries for every system; one is needed.
  '!node_modules/better-sqlite3{,-multiple-ciphers}/{deps,src}/**',
  '!node_modules/better-sqlite3{,-multiple-ciphers}/prebuilds/*', 'node_modules/better-sqlite3{,-multiple-ciphers}/prebuilds/${platform}-${arch}.node',
  // Of several builds of a library, the one that is loaded (src/main/core/ingest).
  '!node_modules/pdfjs-dist/{build,web,types}/**', '!node_modules/pdfjs-dist/legacy/{web,image_decoders}/**', '!node_modules/pdfjs-dist/legacy/build/*.min.mjs',
  '!node_modules/tesseract.js-core/tesseract-core*', 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.{js,wasm}', '!node_modules/@tesseract.js-data/eng/4.0.0/**',
];

const licences = [{ from: 'LICENSE', to: 'LICENSE.casewright.txt' }, { from: 'out/renderer/third-party-notices.txt', to: 'THIRD-PARTY-NOTICES.txt' }];

/** @type {import('electron-builder').Configuration} */
const config = {
  appId: 'org.casewright.Casewright',
  productName: 'Casewright',
  copyright: 'Casewright contributors, Apache-2.0',
  directories: { output: '.cache/packages', buildResources: 'packaging/icons' },
  // The Electron that the tests ran in; nothing is downloaded for it.
  electronDist: 'node_modules/electron/dist',
  // The drivers are built against Node-API: the binaries of their packages run in every Electron.
  npmRebuild: false,
  files,
  asar: { smartUnpack: false },
  // Binaries can't be loaded out of an archive. Everything else stays in, where its hash is looked at.
  asarUnpack: ['**/*.node'],
  afterPack: flip,
  // Chromium's words for what pages never show.
  electronLanguages: ['en-US'],
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  // No update is looked for, so nothing is written for an updater.
  publish: null,
  fileAssociations: [{
    ext: 'casefile', name: 'Casewright case', description: 'Casewright case', mimeType: 'application/vnd.casewright.casefile',
    // Its icon is casefile.icns or casefile.ico among the resources.
    role: 'Editor', rank: 'Owner',
  }],
  linux: {
    extraFiles: licences,
    target: ['AppImage', 'deb'], executableName: 'casewright', icon: 'packaging/icons/linux', category: 'Office', synopsis: 'A case file for open-source intelligence',
    maintainer: 'Casewright contributors <maintainers@users.noreply.casewright.example>',
    desktop: { entry: { StartupWMClass: 'casewright', Keywords: 'osint;evidence;network;timeline;' } },
  },
  deb: { compression: 'xz', packageCategory: 'text' },
  mac: {
    // Beside the program there, a signature would take them for programs.
    extraResources: licences,
    target: ['dmg'], icon: 'packaging/icons/icon.icns', category: 'public.app-category.productivity', hardenedRuntime: true,
    // None of these is ever asked for.
    extendInfo: { NSCameraUsageDescription: null, NSMicrophoneUsageDescription: null, NSBluetoothAlwaysUsageDescription: null, NSBluetoothPeripheralUsageDescription: null, NSAudioCaptureUsageDescription: null },
  },
  win: { extraFiles: licences, target: ['nsis'], icon: 'packaging/icons/icon.ico' },
  // For all users of the machine, which is what Windows associates files by; never at one click.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true, differentialPackage: false },
};

export default config;

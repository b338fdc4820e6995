import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { noticesText, packagesOf, thirdParties } from './scripts/third-party.mjs';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8',
  '.bcmap': 'application/octet-stream', '.pfb': 'application/octet-stream', '.icc': 'application/vnd.iccprofile',
};

/** Writes down which files the renderer has, with their media types. The hosts serve these and nothing else. */
function assetMap(): Plugin {
  return {
    name: 'casewright-asset-map',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const names = Object.keys(bundle).filter((name) => !name.endsWith('.map')).sort();
      const entries = names.map((name): [string, string] => {
        const mediaType = mediaTypes[path.extname(name)];
        if (mediaType === undefined) throw new Error(`${name}: say in electron.vite.config.ts what media type it has`);
        return [name, mediaType];
      });
      this.emitFile({ type: 'asset', fileName: 'asset-map.json', source: JSON.stringify(Object.fromEntries(entries), null, 2) });
    },
  };
}

/**
 * Lays the data that pdf.js reads beside the renderer, under `pdf/`: character maps, standard fonts, decoders. The core
 * reads the same files in the package, so that a page's text and its picture come of the same data.
 */
function pdfData(): Plugin {
  const from = path.dirname(require.resolve('pdfjs-dist/package.json'));
  return {
    name: 'casewright-pdf-data',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        for (const name of fs.readdirSync(path.join(from, folder)).filter((file) => /^(?!quickjs).*\.(bcmap|pfb|ttf|wasm|js|icc)$/.test(file))) {
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: fs.readFileSync(path.join(from, folder, name)) });
        }
      }
    },
  };
}

/**
 * Writes down whose work is handed out: the licences for people, and for tools the names of the packages that pages are built
 * from. What the main process loads is known from the lock file; what a bundle's page is built from, the window has too.
 */
function thirdParty(): Plugin {
  return {
    name: 'casewright-third-party',
    generateBundle() {
      const bundled = packagesOf(this.getModuleIds());
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: noticesText(root, thirdParties(root, bundled)) });
      this.emitFile({ type: 'asset', fileName: 'bundled-packages.json', source: JSON.stringify([...bundled].sort(), null, 2) });
    },
  };
}

/** Builds the pages that are handed out, which are no part of the window. */
function viewerPage(): Plugin {
  return {
    name: 'casewright-viewer',
    // In a process of its own: a build in this one would take over its settings.
    closeBundle: () => {
      execFileSync(process.execPath, [path.join(root, 'scripts/viewer.mjs')], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
    },
  };
}

/**
 * What the window needs for its first paint and every pane needs too, in one file: some forty small ones would each
 * cost a request. What only forms and lists need stays out.
 */
function isBase(id: string): boolean {
  return /[/\\]node_modules[/\\](react|react-dom|scheduler|zustand|@tanstack[/\\](react-query|query-core)|lucide-react)[/\\]/.test(id)
    || (/[/\\]src[/\\](shared|renderer[/\\](client|state|strings|ui))[/\\]/.test(id) && !/Combobox|VirtualList|floating|edtf/.test(id));
}

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          index: path.join(root, 'src/main/index.ts'),
          serve: path.join(root, 'src/main/serve.ts'),
          cli: path.join(root, 'src/main/cli.ts'),
          'ingest-worker': path.join(root, 'src/main/core/ingest/worker.ts'),
          'extract-worker': path.join(root, 'src/main/core/extract/worker.ts'),
          'analysis-worker': path.join(root, 'src/main/core/network/analysis/worker.ts'),
          'check-worker': path.join(root, 'src/main/core/check/worker.ts'),
          'export-worker': path.join(root, 'src/main/core/exchange/export-worker.ts'),
          'hash-worker': path.join(root, 'src/main/core/exchange/write/hash-worker.ts'),
          'import-worker': path.join(root, 'src/main/core/exchange/import-worker.ts'),
          'bundle-worker': path.join(root, 'src/main/core/bundle/worker.ts'),
          'backup-worker': path.join(root, 'src/main/core/backup/worker.ts'),
          'version-worker': path.join(root, 'src/main/core/versions/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: path.join(root, 'src/preload/index.ts') },
        // Sandboxed preload scripts are CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'src/renderer'),
    // Relative, so that the same files work at `app://casewright/` and at `http://127.0.0.1:PORT/`.
    base: './',
    plugins: [react(), pdfData(), thirdParty(), assetMap(), viewerPage()],
    build: {
      outDir: path.join(root, 'out/renderer'),
      // Data URLs would need a wider policy than 'self'.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: path.join(root, 'src/renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'base', test: isBase }] } },
      },
    },
  },
});

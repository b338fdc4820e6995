// Builds the pages that are handed out, one that shows a bundle and one that shows scenes: files that ask for nothing, with a place for data.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');
/** Letters of Latin alone: others are the system's own. All of them would be a megabyte in every bundle. */
const fonts = [
  { family: 'Inter Variable', style: 'normal', file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' },
  { family: 'Source Serif 4 Variable', style: 'normal', file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2' },
];

function fontFace({ family, style, file }) {
  const bytes = readFileSync(path.join(root, 'node_modules', file)).toString('base64');
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;font-display:block;src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What would end the element that holds a script, written so that it does not. */
const inScript = (code) => code.replaceAll(/<(\/script|!--)/gi, '\\x3c$1');

/** What the pages hold besides their script. */
const pages = {
  viewer: { title: 'Casewright evidence', off: 'This page shows a case with a script of its own, which is switched off here. The files beside it hold the same.', places: '<script type="application/json" id="case-view"></script>' },
  briefing: { title: 'Casewright briefing', off: 'Scripts are switched off here: the scenes stand below each other, without the quotes behind them.', places: '<div id="slides"></div>\n<script type="application/json" id="briefing-view"></script>' },
};

function pageOf({ title, off, places }, script, style) {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="root"><noscript>${off}</noscript></div>
${places}
<script>${script}</script>
</body>
</html>
`;
}

async function buildPage(name, file) {
  const result = await build({
    configFile: false, root: path.join(root, 'src/renderer', name), logLevel: 'warn', mode: 'production', plugins: [react()],
    build: {
      write: false, minify: true, cssCodeSplit: false, assetsInlineLimit: Number.MAX_SAFE_INTEGER, modulePreload: { polyfill: false }, reportCompressedSize: false,
      rollupOptions: { input: path.join(root, 'src/renderer', name, 'main.tsx'), output: { format: 'iife' } },
    },
  });
  const files = [result].flat().flatMap(({ output }) => output);
  const textOf = (extension) => files.filter(({ fileName }) => fileName.endsWith(extension)).map((each) => String(each.type === 'chunk' ? each.code : each.source)).join('\n');
  const style = fonts.map(fontFace).join('\n') + textOf('.css').replaceAll('</', '<\\/');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, pageOf(pages[name], inScript(textOf('.js')), style));
}

/**
 * Builds the pages. The same source gives the same bytes.
 *
 * @param {string} folder where they are to lie
 */
export async function buildViewer(folder = path.join(root, 'out/viewer')) {
  for (const name of Object.keys(pages)) await buildPage(name, path.join(folder, `${name}.html`));
}

if (process.argv[1] === import.meta.filename) await buildViewer(process.argv[2]);

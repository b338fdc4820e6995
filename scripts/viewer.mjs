// Builds the page that shows a bundle: one file that asks for nothing, with a place for its data.
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

function pageOf(script, style) {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Casewright evidence</title>
<style>${style}</style>
</head>
<body>
<div id="root"><noscript>This page shows a case with a script of its own, which is switched off here. The files beside it hold the same.</noscript></div>
<script type="application/json" id="case-view"></script>
<script>${script}</script>
</body>
</html>
`;
}

/**
 * Builds the page. The same source gives the same bytes.
 *
 * @param {string} file where it is to lie
 */
export async function buildViewer(file = path.join(root, 'out/viewer/viewer.html')) {
  const result = await build({
    configFile: false, root: path.join(root, 'src/renderer/viewer'), logLevel: 'warn', mode: 'production', plugins: [react()],
    build: {
      write: false, minify: true, cssCodeSplit: false, assetsInlineLimit: Number.MAX_SAFE_INTEGER, modulePreload: { polyfill: false }, reportCompressedSize: false,
      rollupOptions: { input: path.join(root, 'src/renderer/viewer/main.tsx'), output: { format: 'iife' } },
    },
  });
  const files = [result].flat().flatMap(({ output }) => output);
  const textOf = (extension) => files.filter(({ fileName }) => fileName.endsWith(extension)).map((each) => String(each.type === 'chunk' ? each.code : each.source)).join('\n');
  const style = fonts.map(fontFace).join('\n') + textOf('.css').replaceAll('</', '<\\/');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, pageOf(inScript(textOf('.js')), style));
}

if (process.argv[1] === import.meta.filename) await buildViewer(process.argv[2]);

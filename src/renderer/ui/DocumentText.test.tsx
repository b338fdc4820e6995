import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { piecesOf } from '../../shared/glyphs.ts';
import { DocumentText } from './DocumentText.tsx';
import { Marked } from '../shell/palette/Marked.tsx';

const spoofed = 'invoice\u202Efdp.exe';

it('shows a direction override by its name and does not obey it', () => {
  expect(renderToStaticMarkup(<DocumentText text={spoofed} />)).toBe('<bdi>invoice<span class="is-glyph" data-label="RLO" role="img" aria-label="RLO"></span>fdp.exe</bdi>');
});

it('does so in what a search found, marks and all', () => {
  const shown = renderToStaticMarkup(<Marked className="palette-text" text={{ text: spoofed, marks: [{ start: 8, end: 11 }] }} />);
  expect(shown).toBe('<span class="palette-text" dir="auto">invoice<span class="is-glyph" data-label="RLO" role="img" aria-label="RLO"></span><mark>fdp</mark>.exe</span>');
  expect(piecesOf(shown).every(({ label }) => label === null)).toBe(true);
});

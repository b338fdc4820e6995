import { expect, it } from 'vitest';
import { isMarkingLine } from './labels.ts';

it.each(['TLP:AMBER', '// TLP: AMBER+STRICT //', 'UNCLASSIFIED', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'TOP SECRET//HCS-P/SI//NOFORN (declassified 10 March 2021)', 'VS-NUR FÜR DEN DIENSTGEBRAUCH'])('takes "%s" for a line on handling', (line) => {
  expect(isMarkingLine(line)).toBe(true);
});

it.each(['What is TLP:AMBER may be shared.', 'TLP', 'The report was unclassified.', 'SECRET of the trade', '(U) The first finding.', `SECRET${'//NOFORN'.repeat(60)}`])('takes "%s" for none', (line) => {
  expect(isMarkingLine(line)).toBe(false);
});

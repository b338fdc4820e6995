import { describe, expect, it } from 'vitest';
import { createNames, nameKey, safeName } from './names.ts';

describe('a name in a bundle', () => {
  it.each([
    ['../../etc/passwd', 'passwd'], ['C:\\Windows\\win.ini', 'win.ini'], ['con.txt', '_con.txt'], ['LPT1', '_LPT1'], ['COM¹.pdf', '_COM¹.pdf'], ['a<b>:"|?*%.txt', 'a_b_______.txt'],
    ['report\u202Efdp.exe', 'report_fdp.exe'], ['trailing dots... ', 'trailing dots'], ['.hidden', 'hidden'], ['~root', 'root'], ['-rf', 'rf'], ['', 'report'], ['..', 'report'],
    ['line\nbreak\u2028.txt', 'line_break_.txt'], ['Cafe\u0301.pdf', 'Café.pdf'], ['zero\u200Bwidth.txt', 'zero_width.txt'], ['\uD800.txt', '_.txt'], ['Отчёт 2020.pdf', 'Отчёт 2020.pdf'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeName(name, 'report')).toBe(expected);
  });

  it('is short, keeps its ending, and is not cut in the middle of a character', () => {
    const name = safeName(`${'😀'.repeat(100)}.pdf`, 'report');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^😀+\.pdf$/u);
  });

  it('is given once, whatever case and form of accents it comes in', () => {
    const nameOf = createNames();
    const given = ['a.txt', 'A.TXT', 'a.txt', 'Café.txt', 'CAFE\u0301.txt', 'Straße', 'STRASSE', 'a (2).txt'].map((name) => nameOf(name, 'x'));
    expect(given).toEqual(['a.txt', 'A (2).TXT', 'a (3).txt', 'Café.txt', 'CAFÉ (2).txt', 'Straße', 'STRASSE (2)', 'a (2) (2).txt']);
    expect(new Set(given.map(nameKey)).size).toBe(given.length);
  });
});

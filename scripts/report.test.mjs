import { describe, expect, it } from 'vitest';
import { usualPlaces } from './browser.mjs';
import { readPlaywright, readVitest } from './report.mjs';

describe('what the test runners report', () => {
  it('counts each unit test, and a file that does not load as one failure', () => {
    const report = {
      testResults: [
        { name: '/home/me/casewright/src/shared/spans.test.ts', status: 'failed', message: '', assertionResults: [
          { status: 'passed', fullName: 'spans hold', failureMessages: [] },
          { status: 'failed', fullName: 'spans break', failureMessages: ['expected 1'] },
          { status: 'skipped', fullName: 'spans wait', failureMessages: [] },
        ] },
        { name: '/home/me/casewright/src/main/cli.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      ],
    };
    expect(readVitest(report)).toEqual({
      passed: 1,
      failures: ['src/shared/spans.test.ts: spans break\nexpected 1', 'src/main/cli.test.ts: Cannot find module'],
      skipped: ['src/shared/spans.test.ts: spans wait'],
    });
  });

  it('counts a file whose process ended before its tests did as one failure, and none of them as skipped', () => {
    const test = (fullName, status) => ({ status, fullName, failureMessages: [] });
    const report = { testResults: [{ name: '/home/me/casewright/src/main/a.test.ts', status: 'failed', message: '', assertionResults: [test('a runs', 'passed'), test('a hangs', 'pending'), test('a waits', 'pending')] }] };
    expect(readVitest(report)).toEqual({
      passed: 1, failures: ['src/main/a.test.ts: its process ended before 2 of 3 tests did, the first of them "a hangs"'], skipped: [], isCut: true,
    });
  });

  it('counts each end-to-end test by project, names why one was skipped, and names the flaky ones', () => {
    const spec = (title, status, more = {}) => ({
      title, tests: [{ projectName: 'chromium', status, annotations: [], results: [{ errors: [] }], ...more }],
    });
    const report = {
      errors: [],
      suites: [{ file: 'journey.test.ts', specs: [spec('opens', 'expected')], suites: [{ file: 'journey.test.ts', specs: [
        spec('quotes', 'unexpected', { results: [{ errors: [{ message: 'no such button' }] }] }),
        spec('links', 'flaky', { results: [{ errors: [{ message: 'late' }] }, { errors: [] }] }),
        spec('prints', 'skipped', { annotations: [{ type: 'skip', description: 'no Electron binary' }] }),
      ] }] }],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 2,
      failures: ['[chromium] journey.test.ts: quotes\nno such button'],
      skipped: ['[chromium] journey.test.ts: prints (no Electron binary)'],
      flaky: ['[chromium] journey.test.ts: links\nlate'],
    });
  });
});

describe('where browsers are looked for', () => {
  it('knows the three systems', () => {
    expect(usualPlaces('linux', { PATH: '/opt/bin:relative' })[0]).toBe('/opt/bin/chromium');
    expect(usualPlaces('linux', {})).toContain('/usr/bin/microsoft-edge');
    expect(usualPlaces('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});

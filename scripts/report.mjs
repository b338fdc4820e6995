/**
 * What a step of the tests came to.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {readonly string[]} failures a line or a block for each
 * @property {readonly string[]} skipped names of what did not run
 * @property {readonly string[]} [flaky] names of what did not pass at its first try, with what it said
 * @property {boolean} [isCut] whether a process of the runner ended before its tests did: only what it printed can say why
 *
 * What Vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} VitestTest
 * @property {string} status
 * @property {string} fullName
 * @property {readonly string[]} failureMessages
 *
 * @typedef {object} VitestReport
 * @property {readonly { name: string, status: string, message: string, assertionResults: readonly VitestTest[] }[]} testResults
 *
 * The same of Playwright's.
 * @typedef {object} PlaywrightTest
 * @property {string} projectName
 * @property {string} status
 * @property {readonly { type: string, description?: string }[]} annotations
 * @property {readonly { errors: readonly { message?: string }[] }[]} results
 *
 * @typedef {{ title: string, tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ file: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ errors: readonly { message?: string, value?: string }[], suites: readonly PlaywrightSuite[] }} PlaywrightReport
 */

const place = (/** @type {string} */ file) => file.split(/[\\/](?=(?:src|scripts|e2e)[\\/])/).at(-1) ?? file;

/**
 * Reads what Vitest's JSON reporter wrote. A file that can't be loaded is one failure, and so is one whose process ended
 * before its tests did: those were not skipped, they were lost.
 *
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function readVitest(report) {
  const failures = [];
  const skipped = [];
  let passed = 0;
  let isCut = false;
  for (const file of report.testResults) {
    const name = place(file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else if (test.status === 'failed') failures.push(`${name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
      else if (test.status !== 'pending') skipped.push(`${name}: ${test.fullName}`);
    }
    const lost = file.assertionResults.filter(({ status }) => status === 'pending');
    if (lost.length > 0) {
      isCut = true;
      failures.push(`${name}: its process ended before ${lost.length} of ${file.assertionResults.length} tests did, the first of them "${lost[0]?.fullName}"`);
    } else if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) failures.push(`${name}: ${file.message}`);
  }
  return { passed, failures, skipped, ...(isCut ? { isCut } : {}) };
}

/**
 * Reads what Playwright's JSON reporter wrote. A test that passed only at a later try counts as passed and is named: on
 * a machine that is short of breath it can be either the test or the application that was too slow, and somebody has to look.
 *
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function readPlaywright(report) {
  const failures = report.errors.map((error) => error.message ?? error.value ?? 'e2e can not start');
  const skipped = [];
  const flaky = [];
  let passed = 0;
  for (const { spec, file } of specsOf(report.suites)) {
    for (const test of spec.tests) {
      const name = `[${test.projectName}] ${file}: ${spec.title}`;
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description;
      if (test.status === 'expected' || test.status === 'flaky') passed++;
      if (test.status === 'flaky') flaky.push(`${name}\n${messagesOf(test).join('\n')}`);
      else if (test.status === 'skipped') skipped.push(reason ? `${name} (${reason})` : name);
      else if (test.status !== 'expected') failures.push(`${name}\n${messagesOf(test).join('\n')}`);
    }
  }
  return { passed, failures, skipped, flaky };
}

function messagesOf(/** @type {PlaywrightTest} */ test) {
  return test.results.flatMap((result) => result.errors.map((error) => error.message ?? ''));
}

/** @returns {Generator<{ spec: PlaywrightSpec, file: string }>} */
function* specsOf(/** @type {readonly PlaywrightSuite[]} */ suites) {
  for (const suite of suites) {
    for (const spec of suite.specs ?? []) yield { spec, file: suite.file };
    yield* specsOf(suite.suites ?? []);
  }
}

// Mocha's spec reporter, which also writes what was counted to a file (`--reporter-option file=PATH`): whoever runs
// several tiers adds those counts up, and a tier that wrote none has crashed.

const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_TEST_RETRY, EVENT_RUN_END } =
  Mocha.Runner.constants;

class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {{reporterOptions?: {file?: string}}} options
   */
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: [], skipped: [], again: [] };
    runner.on(EVENT_TEST_PASS, () => (counts.passed += 1));
    runner.on(EVENT_TEST_FAIL, (test) => counts.failed.push(test.fullTitle()));
    runner.on(EVENT_TEST_PENDING, (test) => counts.skipped.push(test.fullTitle()));
    runner.on(EVENT_TEST_RETRY, (test, error) => {
      counts.again.push(`${test.fullTitle()} (${String(error?.message).split('\n')[0]})`);
    });
    runner.once(EVENT_RUN_END, () => {
      const file = options.reporterOptions?.file;
      if (file) writeFileSync(file, JSON.stringify(counts));
    });
  }
}

module.exports = CountingReporter;

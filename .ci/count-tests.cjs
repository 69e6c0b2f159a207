const { writeFileSync } = require('node:fs');

/** A reporter of jest: writes "passed failed" into the file TEST_NUMBERS after every test file, so that what hangs is counted too. */
module.exports = class CountTests {
  onTestResult(_test, _result, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    writeFileSync(
      process.env.TEST_NUMBERS,
      `${numPassedTests} ${numFailedTests + numRuntimeErrorTestSuites}\n`,
    );
  }
};

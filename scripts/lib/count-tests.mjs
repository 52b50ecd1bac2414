/**
 * How many tests passed and failed, from vitest's JSON report. A file that could not be loaded and
 * an error outside any test count as one failed test each, so that neither goes unseen.
 */
export function countTests(report, endedWell) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  let failed = report.numFailedTests + unloaded;
  if (!endedWell && failed === 0) failed = 1;
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

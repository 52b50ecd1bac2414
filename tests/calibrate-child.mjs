/**
 * Calibrates the made-up cases of calibrate.test.ts into a folder, saying so after each block so
 * that the test can kill it midway. Usage: node calibrate-child.mjs FOLDER OPTIONS-AS-JSON
 */
import { calibrate } from '@interregnum/analysis/node';
import { SHIPPED } from '@interregnum/model';
import { syntheticCases } from '../packages/analysis/dist/testing/synthetic-cases.js';

const [, , folder, options] = process.argv;
await calibrate({
  ...JSON.parse(options),
  cases: syntheticCases(4, SHIPPED),
  folder,
  onProgress: ({ done, total }) => process.stdout.write(`vectors ${done} of ${total}\n`),
});

/** A told run on a terminal: a paragraph a day, what happened in bold, why beneath it. */

import { dateOf } from '@interregnum/case';
import { safe } from '@interregnum/questions';
import { longDate } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Step } from './tell.ts';

/** Steps that are background to the others. */
const QUIET = new Set(['patronLevel', 'news']);

function stepLines(step: Step, host: Host): string[] {
  const { bold, dim } = host.style;
  const width = host.columns - 2;
  const heading = wrap(safe(step.text), width).map((line) => `  ${line}`);
  // News stands in the chronicle under its own date; here it would be said again at every fall.
  const why = step.causes.filter((cause) => cause.term !== 'news').map((cause) => cause.text);
  const causes = wrap(safe(why.join(' ')), width - 2).map((line) => dim(`    ${line}`));
  return [...(QUIET.has(step.kind) ? heading : heading.map((line) => bold(line))), ...causes];
}

/** @param origin ISO date of day 0 */
export function stepsLines(steps: readonly Step[], origin: string, host: Host): string[] {
  const lines: string[] = [];
  let day: number | null = null;
  for (const step of steps) {
    if (step.day !== day) {
      day = step.day;
      lines.push('', host.style.cyan(`${longDate(dateOf(day, origin))} (day ${day})`));
    }
    lines.push(...stepLines(step, host));
  }
  return lines;
}

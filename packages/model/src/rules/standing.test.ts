import { describe, expect, it } from 'vitest';
import { makeState, NO_HOLLOWNESS } from '../testing/make-state.ts';
import { makeWorld, type Sketch } from '../testing/make-world.ts';
import { patronage } from './patronage.ts';
import { BEFORE, standing } from './standing.ts';

/** A world whose garrisons would rather yield, as it stands before day 0. */
function origin(run: number, on = true, sketch: Sketch = {}) {
  const { s, terrain } = makeState(makeWorld(sketch), {
    parameters: { costBase: -0.5, bargainPerDay: 1 },
    switches: { standing: on },
    run,
  });
  standing(s, terrain);
  return s;
}
const runs = Array.from({ length: 200 }, (_, run) => run);
const meanAssessment = (on: boolean): number => {
  const values = runs.flatMap((run) => {
    const { minds, centres } = origin(run, on);
    return Array.from(minds.assessment).filter((_, i) => centres.held[i] !== 0);
  });
  return values.reduce((a, b) => a + b, 0) / values.length;
};

describe('standing', () => {
  it('keeps garrisons that would have stood: of a shaky regime, the stouter ones', () => {
    expect(Math.abs(meanAssessment(false))).toBeLessThan(0.1);
    expect(meanAssessment(true)).toBeLessThan(-0.2);
  });

  it('changes nothing where nothing threatened', () => {
    const nobody = { challengerMen: 0, ruralControl: 0 };
    const calm = (on: boolean) => runs.map((run) => [...origin(run, on, nobody).minds.assessment]);
    expect(calm(true)).toEqual(calm(false));
  });

  it('is the same twice, and leaves the signal to be set on day 0', () => {
    const [a, b] = [origin(7), origin(7)];
    expect([...a.minds.assessment]).toEqual([...b.minds.assessment]);
    expect([...a.worth.presentShare]).toEqual([...b.worth.presentShare]);
    expect(a.beliefs.signalSet).toBe(false);
    expect([...a.hazards.enduranceLeft]).toEqual([...origin(7, false).hazards.enduranceLeft]);
  });

  it('knows nothing of what is announced on the first day', () => {
    const { s } = makeState(makeWorld(), { switches: NO_HOLLOWNESS });
    patronage(s, BEFORE);
    expect(s.support.expected).toBe(s.support.now);
  });
});

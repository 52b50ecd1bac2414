import { FREE_NAMES, MECHANISMS, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { priorDesign } from '../calibrate/design.ts';
import { jointScores } from '../calibrate/objective.ts';
import { spaceOf } from '../calibrate/space.ts';
import { syntheticCases } from '../testing/synthetic-cases.ts';
import { drawStructure, structuresOf } from './draw.ts';
import { chooseArm, keep, type PlayedArm } from './nested.ts';
import { ARMS, type Arm, CLOSED, DESIGN, DOUBTFUL, NEW } from './plan.ts';

describe('the declared list', () => {
  it('names mechanisms, each once, and none that everything rests on', () => {
    const open = [...DOUBTFUL, ...NEW];
    expect(new Set(open).size).toBe(open.length);
    for (const name of open) expect(MECHANISMS).toContain(name);
    for (const core of ['patronage', 'strength', 'coordination', 'siege', 'advance'] as const)
      expect(open).not.toContain(core);
    expect(NEW.every((name) => !CLOSED[name])).toBe(true);
    expect(ARMS.map((a) => a.name)).toEqual(['shipped', 'doubtful', 'new', 'all']);
  });
});

describe('a drawn structure', () => {
  it('opens half of what is open and nothing else, the same wherever it is drawn', () => {
    const [shipped, , fresh, all] = ARMS as readonly [Arm, Arm, Arm, Arm];
    expect(drawStructure(shipped, 1, 5)).toEqual(CLOSED);
    const drawn = structuresOf({ ...all, vectors: 400 }, 1);
    for (const name of MECHANISMS) {
      const on = drawn.filter((s) => s[name]).length;
      if (all.open.includes(name)) expect(Math.abs(on - 200), name).toBeLessThan(45);
      else expect(on, name).toBe(CLOSED[name] ? 400 : 0);
    }
    for (const name of NEW)
      expect(drawStructure(fresh, 1, 77)[name]).toBe(drawStructure(all, 1, 77)[name]);
    expect(drawn[3]).toEqual(drawStructure(all, 1, 3));
  });
});

describe('choosing inside a fold', () => {
  const cases = syntheticCases(6, SHIPPED);
  const space = spaceOf(FREE_NAMES);
  const played = (arm: Arm): PlayedArm => {
    const units = priorDesign(space, 1, arm.vectors);
    const structures = structuresOf(arm, 1);
    const vectors = units.map(space.fromUnit);
    const joint = cases.map((c) => jointScores(c, vectors, 1, 0, 4, structures));
    return { arm, units, structures, joint };
  };
  const arms = ARMS.map((arm) => played({ ...arm, vectors: 60 }));
  const fold = { training: [0, 1, 2, 3] };

  it('takes the arm that does best on its training cases', () => {
    const chosen = chooseArm(cases, arms, fold, DESIGN);
    const scores = Object.values(chosen.trainingJoint);
    expect(scores).toHaveLength(4);
    expect(chosen.trainingJoint[chosen.name]).toBe(Math.min(...scores));
    expect(chosen.kept).toHaveLength(Math.max(1, Math.round(60 * DESIGN.share)));
  });

  it('does not know what it leaves out', () => {
    const poisoned = cases.map((c, k) =>
      k < 4 ? c : { ...c, truth: { ...c.truth, day: c.truth.day.map(() => 1), capitalDay: 1 } },
    );
    const bent = arms.map((a) => ({
      ...a,
      joint: a.joint.map((of, k) => (k < 4 ? of : Array.from(of, () => 0))),
    }));
    const [own, other] = [
      chooseArm(cases, arms, fold, DESIGN),
      chooseArm(poisoned, bent, fold, DESIGN),
    ];
    expect(other.name).toBe(own.name);
    expect(other.kept).toEqual(own.kept);
    expect(keep(bent[0]!, [4, 5], DESIGN)).not.toEqual(keep(arms[0]!, [4, 5], DESIGN));
  });
});

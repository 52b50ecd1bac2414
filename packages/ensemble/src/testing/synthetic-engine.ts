/**
 * An engine for tests of what surrounds the engine: outcomes with known distributions, fields of
 * every kind, errors on demand. It obeys the contract of `Engine` and none of the rules.
 */
import { BEFORE_ORIGIN, Holder, NEVER, outcomeLayout } from '@interregnum/model';
import type { EngineFactory } from '../run-chunk.ts';

/** 32-bit mix (Steele, Lea & Flood 2014); uniform enough for tests. */
export function unit(seed: number, run: number, index: number): number {
  let z = (seed ^ Math.imul(run + 1, 0x9e3779b9) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x7feb352d);
  z = Math.imul(z ^ (z >>> 15), 0x846ca68b);
  return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
}

/** @param fails runs that throw */
export function syntheticEngine(fails: (run: number) => boolean = () => false): EngineFactory {
  return (world) => {
    const layout = outcomeLayout(world);
    return {
      world,
      layout,
      run(seed, run, record) {
        if (fails(run)) throw new Error(`made to fail in run ${run}`);
        const last = world.horizonDays * 1.5;
        for (const field of layout.fields)
          for (let i = 0; i < field.length; i++) {
            const u = unit(seed, run, field.offset + i);
            const at = field.offset + i;
            if (field.unit === 'day') {
              const day = 1 + Math.floor(u * last);
              record[at] = day > world.horizonDays ? NEVER : day;
            } else if (field.unit === 'code') record[at] = Math.floor(u * 3);
            else if (field.unit === 'regions' || field.unit === 'actors')
              record[at] = Math.floor(u * 4);
            else if (field.unit === 'share') record[at] = u;
            else if (field.shape === 'group') record[at] = 4 * u;
            // Negative zero and NaN are what normalisation is for.
            else record[at] = u < 0.01 ? -0 : u * u * 1e6;
          }
        const fall = layout.byName.get('fallDay')!.offset;
        const manner = layout.byName.get('manner')!.offset;
        for (let i = 0; i < world.regionCount; i++) {
          if (world.holder0[i] !== Holder.incumbent) record[fall + i] = BEFORE_ORIGIN;
          record[manner + i] =
            record[fall + i]! < 0 ? 0 : 1 + Math.floor(unit(seed, run, 9000 + i) * 5);
        }
      },
    };
  };
}

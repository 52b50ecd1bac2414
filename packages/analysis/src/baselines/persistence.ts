import type { Baseline } from './baseline.ts';

/** Tomorrow will be like today: nothing falls. */
export const persistence: Baseline = {
  id: 'persistence',
  name: 'nothing falls',
  label: 'not fitted',
  assumes: 'every centre is held to the horizon',
  ranks: false,
  prepare() {
    return (_draws, days) => {
      days.fill(Infinity);
    };
  },
};

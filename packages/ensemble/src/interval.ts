const Z95 = 1.959963984540054;

/**
 * 95 % interval of a share by Wilson's score (Wilson 1927; recommended for small and large n by
 * Brown, Cai & DasGupta 2001). It says how far chance in the draws alone may move the share, and
 * nothing of doubt in the parameters or the rules.
 * @param successes of @param trials; [0, 1] when there were none
 */
export function wilsonInterval(
  successes: number,
  trials: number,
): { readonly low: number; readonly high: number } {
  if (trials === 0) return { low: 0, high: 1 };
  const p = successes / trials;
  const z2n = (Z95 * Z95) / trials;
  const centre = (p + z2n / 2) / (1 + z2n);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / trials + z2n / (4 * trials))) / (1 + z2n);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

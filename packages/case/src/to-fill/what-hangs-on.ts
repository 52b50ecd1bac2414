/**
 * Made by scripts/input-ranking.mjs; do not edit. How far each input moves the outcome it moves most,
 * in shares of what moves that outcome most, less what luck gives: the mean over the shipped cases that
 * hold it (screening of Morris 1991, Technometrics 33: 161-174, 8 paths, 3 runs a point, every
 * input moved between its low and high). What moves much in these histories may move little in another.
 */
export interface Weight {
  /** Table and column. */
  readonly column: string;
  /** 0 to 1. */
  readonly share: number;
  /** Shipped cases that hold it with a range. */
  readonly cases: number;
}

/** The rules by which the cases were played, and their number. */
export const MADE_BY: { readonly rules: string; readonly cases: number } = {
  rules: '8285396a0531554d46d0f324e55e49709492734b6e5b95cf337c4aaf8057b2b8',
  cases: 25,
};

/** What matters most first. */
export const WHAT_HANGS_ON: readonly Weight[] = [
  { column: 'regions.population_k', share: 0.95, cases: 25 },
  { column: 'regions.challenger_force_k', share: 0.92, cases: 25 },
  { column: 'regions.affinity_challenger', share: 0.7, cases: 25 },
  { column: 'regions.garrison_effective_k', share: 0.69, cases: 25 },
  { column: 'patrons.level', share: 0.63, cases: 25 },
  { column: 'regions.militia_k', share: 0.31, cases: 25 },
  { column: 'regions.affinity_incumbent', share: 0.26, cases: 25 },
  { column: 'links.road_km', share: 0.24, cases: 25 },
  { column: 'regions.garrison_nominal_k', share: 0.12, cases: 25 },
  { column: 'regions.insurgent_control_0', share: 0.09, cases: 25 },
  { column: 'events.magnitude', share: 0.08, cases: 25 },
  { column: 'regions.sanctuary_border', share: 0.02, cases: 25 },
  { column: 'borders.km', share: 0.0, cases: 1 },
  { column: 'borders.openness', share: 0.0, cases: 1 },
  { column: 'evacuations.capacity_persons_per_day', share: 0.0, cases: 1 },
];

/** Fights by where they were, so that those near a point are found without asking all of them. */
import type { Fight } from './conflict-layouts.ts';
import { KM_PER_DEGREE } from './ground.ts';

/** Height and width of a cell, degrees. */
const CELL = 0.25;

const cellOf = (degrees: number): number => Math.floor(degrees / CELL);
const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** A fight with its place in the order that was given. */
type Placed = readonly [at: number, fight: Fight];

export class FightGrid {
  readonly #reachKm: number;
  readonly #cells = new Map<string, Placed[]>();

  constructor(fights: readonly Fight[], reachKm: number) {
    this.#reachKm = reachKm;
    for (const [at, fight] of fights.entries()) {
      const key = keyOf(cellOf(fight.latitude), cellOf(fight.longitude));
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [[at, fight]]);
      else cell.push([at, fight]);
    }
  }

  /** Those within reach of a place, degrees of longitude and latitude, in the order that was given. */
  near(x: number, y: number): Fight[] {
    const narrow = Math.cos((y * Math.PI) / 180);
    const reach = this.#reachKm / KM_PER_DEGREE;
    // towards a pole all longitudes are near
    const wide = Math.min(180, reach / Math.max(narrow, 1e-6));
    const found: Placed[] = [];
    for (let row = cellOf(y - reach); row <= cellOf(y + reach); row++)
      for (let column = cellOf(x - wide); column <= cellOf(x + wide); column++)
        for (const placed of this.#cells.get(keyOf(row, column)) ?? []) {
          const [, fight] = placed;
          const dx = (fight.longitude - x) * narrow;
          const dy = fight.latitude - y;
          if (Math.hypot(dx, dy) <= reach) found.push(placed);
        }
    return found.sort(([a], [b]) => a - b).map(([, fight]) => fight);
  }
}

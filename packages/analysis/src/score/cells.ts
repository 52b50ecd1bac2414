import { type FallTable, fallenBy } from '../fall-table.ts';
import { horizonsOf } from '../scores/horizons.ts';
import type { Truth } from '../truth.ts';

/** One yes-or-no forecast: had this centre fallen by the end of this day? */
export interface Cell {
  readonly region: number;
  readonly days: number;
  /** Whether `days` is the case's own horizon. */
  readonly atEnd: boolean;
  readonly p: number;
  readonly fell: boolean;
}

/** Every scored centre at every horizon of the Brier score at which it had fallen or was observed. */
export function cellsOf(truth: Truth, falls: FallTable): readonly Cell[] {
  return horizonsOf(truth.horizonDays).flatMap((days) =>
    truth.scored.flatMap((region): Cell[] => {
      const fell = truth.day[region]! <= days;
      if (!fell && truth.observedUntilDay[region]! < days) return [];
      const p = fallenBy(falls, region, days) / falls.runs;
      return [{ region, days, atEnd: days === truth.horizonDays, p, fell }];
    }),
  );
}

export interface LowCells {
  /** Forecasts below this probability. */
  readonly below: number;
  readonly cells: number;
  readonly fell: number;
  readonly share_fell: number | null;
}

/** How many of the forecasts that said "hardly" came true: places nobody may call safe. */
export function lowCells(cells: readonly Cell[], below: number): LowCells {
  const low = cells.filter((c) => c.p < below);
  const fell = low.filter((c) => c.fell).length;
  return { below, cells: low.length, fell, share_fell: low.length > 0 ? fell / low.length : null };
}

/**
 * Mean probability given to what fell, less that given to what held (the coefficient of discrimination,
 * Tjur 2009): 1 tells all apart, 0 nothing. null where all fell or all held.
 */
export function separationOf(cells: readonly Cell[]): number | null {
  const mean = (fell: boolean): number | null => {
    const own = cells.filter((c) => c.fell === fell);
    return own.length === 0 ? null : own.reduce((sum, c) => sum + c.p, 0) / own.length;
  };
  const [fell, held] = [mean(true), mean(false)];
  return fell === null || held === null ? null : fell - held;
}

/** Small multiples: one panel a forecaster, side by side, or one below the other on a phone. */
import type { Sheet } from './frame.ts';

export interface Panel {
  /** Edges of the plot. */
  readonly left: number;
  readonly right: number;
  /** Top of the panel, above its name. */
  readonly top: number;
}

/** Whose panels there are, the model first. */
export function forecastersOf<T>({
  model,
  rival,
}: {
  readonly model: T;
  readonly rival: T | null;
}): T[] {
  return rival === null ? [model] : [model, rival];
}

/** Room to the left of a plot for the numbers of its scale. */
const SCALE_WIDTH = 46;
const GAP = 14;
const WIDEST = 440;

/** Where `count` panels of one height go, and where the last one ends. */
export function panels(
  count: number,
  { narrow, width }: Sheet,
  top: number,
  height: number,
): { readonly panels: readonly Panel[]; readonly bottom: number } {
  const columns = narrow ? 1 : Math.max(1, Math.min(2, count));
  const column = Math.min(WIDEST, (width - GAP * (columns - 1)) / columns);
  const rows = Math.max(1, Math.ceil(count / columns));
  return {
    panels: Array.from({ length: count }, (_, k) => {
      const start = (k % columns) * (column + GAP);
      return {
        left: start + SCALE_WIDTH,
        // The last number of the scale below is centred on the edge.
        right: start + column - 20,
        top: top + Math.floor(k / columns) * height,
      };
    }),
    bottom: top + rows * height,
  };
}

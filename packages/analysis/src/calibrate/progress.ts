/** How far calibration is, and how long it still takes. */

export interface CalibrateProgress {
  /** What the fold at work leaves out. */
  readonly fold: string;
  readonly foldNumber: number;
  readonly foldCount: number;
  /** Generations of all starts of all folds. */
  readonly done: number;
  readonly total: number;
  /** Share of the work done, 0..1; generations of long cases weigh more. */
  readonly share: number;
  readonly seconds: number;
  /** null until something has been searched by this process. */
  readonly secondsLeft: number | null;
}

interface Meter {
  generation(fold: number, resumed: boolean): void;
  /** The whole fold was known. */
  skip(fold: number): void;
  resumed(): number;
}

export function progressMeter(
  folds: readonly { readonly name: string; readonly work: number }[],
  { starts, generations }: { readonly starts: number; readonly generations: number },
  report: ((progress: CalibrateProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): Meter {
  const started = now();
  const perFold = starts * generations;
  const whole = folds.reduce((sum, f) => sum + f.work * perFold, 0);
  let done = 0;
  let known = 0;
  let work = 0;
  let searched = 0;
  const tell = (index: number): void => {
    const seconds = (now() - started) / 1000;
    report?.({
      fold: folds[index]!.name,
      foldNumber: index + 1,
      foldCount: folds.length,
      done,
      total: perFold * folds.length,
      share: whole > 0 ? work / whole : 1,
      seconds,
      secondsLeft: searched > 0 ? (seconds * (whole - work)) / searched : null,
    });
  };
  return {
    generation(index, resumed) {
      done++;
      work += folds[index]!.work;
      if (resumed) known++;
      else searched += folds[index]!.work;
      tell(index);
    },
    skip(index) {
      done += perFold;
      known += perFold;
      work += folds[index]!.work * perFold;
      tell(index);
    },
    resumed: () => known,
  };
}

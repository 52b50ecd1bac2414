import { DEFAULT_SWITCHES, SHIPPED, type Switches } from '@interregnum/model';
import type { LeaveOut } from '../calibrate/leave-out.ts';
import type { WeightedVector } from './play-vectors.ts';

/** A case by its id, country and dates. */
export interface FittedCase {
  readonly id: string;
  /** ISO date. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly country: string;
}

/** What a calibration hands to the scoreboard: vectors by what they have not seen. */
export interface FittedModel {
  /** What its folds leave out. */
  readonly leftOutBy: LeaveOut;
  readonly switches: Switches;
  /**
   * Vectors fitted without this case (or its country), and without any case within whose dates it
   * lies; `blind` where nothing was ever fitted on it.
   * @throws RangeError when there are none
   */
  without(ref: FittedCase): {
    readonly label: 'left out' | 'blind';
    readonly vectors: readonly WeightedVector[];
  };
  /** Vectors fitted on every case: in sample. null when there are none. */
  readonly all: readonly WeightedVector[] | null;
}

/** The numbers set by hand before any fit. */
export const HAND_SET: readonly WeightedVector[] = [{ parameters: SHIPPED, weight: 1 }];
export const HAND_SET_SWITCHES: Switches = DEFAULT_SWITCHES;

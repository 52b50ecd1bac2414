/** Bounds of what is read back from a file. */
import { MAX_HORIZON_DAYS } from '@interregnum/case';
import { z } from 'zod';

export const text = z.string().max(20_000);
/** What stands in a drawing: a name, a title, a unit; a case's own have 200 characters. */
export const label = z.string().max(400);
/** Beyond it nothing that is counted here lies, and a scale still has ticks. */
const LARGEST = 1e12;
export const number = z.number().min(-LARGEST).max(LARGEST);
export const share = z.number().min(0).max(1);
/** Days of a case. */
export const days = z.int().min(0).max(MAX_HORIZON_DAYS);
/** Centres: more are in no case. */
export const centres = z.int().min(0).max(10_000);
export const count = z.int().min(0).max(1e9);
/** ISO date of day 0, near enough to ours that every day of a case has a date. */
export const origin = z.iso.date().refine((date) => date < '9000', 'a date before the year 9000');
export const list = <T extends z.ZodType>(of: T, most: number): z.ZodReadonly<z.ZodArray<T>> =>
  z.array(of).max(most).readonly();

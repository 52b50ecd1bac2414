import type { Location, Problem } from '@interregnum/case';
import { safe } from './safe.ts';

/** Bad input, as in the table of the command's exit codes. */
const BAD_INPUT = 2;

/** The first fault of those that a failure speaks of, if a file is to blame with its place. */
export type Fault = Partial<Pick<Problem, 'at' | 'allowed' | 'nearest'>>;

/**
 * An expected end: a message for whoever asked, and the exit code of a command that ends so. Everything
 * else that is thrown is a fault of the program and is reported as one.
 */
export class Failure extends Error {
  /** What a command that failed so ends with. */
  readonly exitCode: number;
  /** Where in a file the first fault stands, when one is to blame. */
  readonly place: Location | null;
  /** What may stand there, where that is known. */
  readonly allowed: string | null;
  /** The nearest of what may stand there, where one is near. */
  readonly nearest: string | null;

  constructor(message: string, exitCode: number = BAD_INPUT, fault: Fault | null = null) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.place = fault?.at ?? null;
    this.allowed = fault?.allowed ?? null;
    this.nearest = fault?.nearest ?? null;
  }
}

/** A RangeError of the packages below is a fault of what was asked. */
export function asFailure(error: unknown): unknown {
  return error instanceof RangeError
    ? new Failure(`${safe(error.message).replace(/\.$/, '')}.`)
    : error;
}

import type { Location } from '@interregnum/case';
import { safe } from './safe.ts';

/** Bad input, as in the table of the command's exit codes. */
const BAD_INPUT = 2;

/**
 * An expected end: a message for whoever asked, and the exit code of a command that ends so. Everything
 * else that is thrown is a fault of the program and is reported as one.
 */
export class Failure extends Error {
  readonly exitCode: number;
  /** Where in a file the first fault stands, when one is to blame. */
  readonly place: Location | null;

  constructor(message: string, exitCode: number = BAD_INPUT, place: Location | null = null) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.place = place;
  }
}

/** A RangeError of the packages below is a fault of what was asked. */
export function asFailure(error: unknown): unknown {
  return error instanceof RangeError
    ? new Failure(`${safe(error.message).replace(/\.$/, '')}.`)
    : error;
}

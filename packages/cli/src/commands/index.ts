import type { Registration } from '../program.ts';
import { app } from './app.ts';
import { calibrate } from './calibrate.ts';
import { cases } from './cases.ts';
import { chain } from './chain.ts';
import { check } from './check.ts';
import { claims } from './claims.ts';
import { compare } from './compare.ts';
import { docs } from './docs.ts';
import { doctor } from './doctor.ts';
import { forecast } from './forecast.ts';
import { newCase } from './new.ts';
import { run } from './run.ts';
import { score } from './score.ts';
import { sensitivity } from './sensitivity.ts';
import { trace } from './trace.ts';
import { verify } from './verify.ts';
import { warn } from './warn.ts';
import { why } from './why.ts';

/** The commands there are, in the order of the help. */
export const COMMANDS: readonly Registration[] = [
  cases,
  check,
  run,
  trace,
  verify,
  score,
  compare,
  why,
  sensitivity,
  warn,
  chain,
  forecast,
  claims,
  calibrate,
  newCase,
  app,
  docs,
  doctor,
];

/**
 * Patronage: what outside support is worth today, for either side.
 *
 * Eq. 3  S(t) = ω (air_I - air_C) + ω_s (I_I - I_C), in ln force; I as in Eq. 1.
 *
 * Air and logistics are separate because they left separately (SIGAR 2023); levels are shares of the
 * best documented period of each case. Falsified if histories with and without announced exits part
 * no sooner than chance.
 */
import type { Reads, Writes } from '../state.ts';

/** @param day -1: before the origin, when nothing was announced */
export function patronage(s: Reads & Writes<'support'>, day: number): void {
  const { forcing, parameters: p, on, support } = s;
  const t = on.patronage ? Math.max(0, day) : 0;
  support.airNet = forcing.airNet[t];
  support.now = p.airEffect * forcing.airNet[t] + p.supportEffect * forcing.supportNet[t];
  support.expected =
    on.lookAhead && on.patronage && day >= 0
      ? p.airEffect * forcing.airNetExpected[t] + p.supportEffect * forcing.supportNetExpected[t]
      : support.now;
  support.pay = forcing.pay[t];
  support.payShortfall = on.pay ? forcing.payShortfall[t] : 0;
  support.liftShare = forcing.liftShare[t];
}

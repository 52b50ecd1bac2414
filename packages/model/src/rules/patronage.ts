/**
 * Patronage: what outside support is worth today, for either side.
 *
 * Eq. 3  S(t) = ω (air_I - air_C) + ω_s (I_I - I_C), in ln force; I as in Eq. 1.
 *
 * Air and logistics are separate because they left separately (SIGAR 2023); levels are shares of the
 * best documented period of each case. Falsified if histories with and without announced exits part
 * no sooner than chance.
 */
import type { State } from '../state.ts';

export function patronage(s: State, day: number): void {
  const { forcing, parameters: p, on } = s;
  const t = on.patronage ? Math.max(0, day) : 0;
  s.airNet = forcing.airNet[t];
  s.supportNow = p.airEffect * forcing.airNet[t] + p.supportEffect * forcing.supportNet[t];
  s.supportExpected =
    on.lookAhead && on.patronage && day >= 0
      ? p.airEffect * forcing.airNetExpected[t] + p.supportEffect * forcing.supportNetExpected[t]
      : s.supportNow;
  s.pay = forcing.pay[t];
  s.payShortfall = on.pay ? forcing.payShortfall[t] : 0;
  s.liftShare = forcing.liftShare[t];
}

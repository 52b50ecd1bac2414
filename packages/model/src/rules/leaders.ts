/**
 * Leaders: autonomous commanders and militias who hold, bargain, flee or switch as blocks.
 *
 * Eq. 23  sale hazard of command k = .3 (1 - pay) C_k Σ M_i will_i / Σ M_i, over its held regions in
 *         which M > .3 (M + G e^{-x}); C_k = the greatest of siege, front and R / (R + G e^{-x} + M) in any
 *         of them, at least .7 once the capital is lost
 *
 * A leader who is paid is not for sale: Najibullah's militias held while Soviet money came and were
 * sold within weeks of its end. Once sold, all his men act at once: they go over, or, where their
 * community has most to fear from the challenger, they flee. Where militia outweigh the garrison the
 * centre goes with them with probability .9, elsewhere with their share of its men (Christia 2012;
 * Giustozzi). Falsified if blocks did not move together.
 */
import { Purpose } from '../draws.ts';
import { note } from '../ledger.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Manner, type World } from '../world.ts';
import { outpostMilitiaFollows } from './district-forces.ts';
import { addFall } from './falls.ts';

/** Regions of each command, compressed: command k has region[start[k]] .. region[start[k + 1] - 1]. */
export interface Commands {
  readonly start: Int32Array;
  readonly region: Int32Array;
}

export function commandsOf(world: World): Commands {
  const start = new Int32Array(world.commandCount + 1);
  for (const k of world.commandOf) if (k >= 0) start[k + 1]++;
  for (let k = 0; k < world.commandCount; k++) start[k + 1] += start[k];
  const region = new Int32Array(start[world.commandCount]);
  const next = start.slice();
  world.commandOf.forEach((k, i) => {
    if (k >= 0) region[next[k]++] = i;
  });
  return { start, region };
}

export function leaders(s: State, day: number, commands: Commands): void {
  const { commandLoyal, commandEnduranceLeft } = s;
  if (!s.on.leaders || !s.on.bargains) return;
  for (let k = 0; k < commandLoyal.length; k++) {
    if (commandLoyal[k] === 0) continue;
    const hazard = saleHazard(s, k, commands);
    if (hazard <= 0) continue;
    commandEnduranceLeft[k] -= hazard;
    if (commandEnduranceLeft[k] <= 0) sell(s, day, k, hazard, commands);
  }
}

function saleHazard(s: State, command: number, commands: Commands): number {
  const { held, falling, militiaMen, garrisonMen, presentShare, willingness, commandContact } = s;
  let willing = 0;
  let men = 0;
  let contact = 0;
  for (let m = commands.start[command]; m < commands.start[command + 1]; m++) {
    const i = commands.region[m];
    if (held[i] === 0 || falling[i] !== 0) continue;
    const militia = militiaMen[i];
    if (militia <= FIXED.commandShare * (militia + garrisonMen[i] * presentShare[i])) continue;
    willing += militia * willingness[i];
    men += militia;
    if (commandContact[i] > contact) contact = commandContact[i];
  }
  if (men <= 0) return 0;
  return FIXED.commandSalePerDay * (1 - Math.min(1, s.pay)) * contact * (willing / men);
}

function sell(s: State, day: number, command: number, hazard: number, commands: Commands): void {
  const first = commands.start[command];
  const last = commands.start[command + 1];
  const { world, held, falling, militiaMen, challengerMen } = s;
  s.commandLoyal[command] = 0;
  let lean = 0;
  let men = 0;
  for (let m = first; m < last; m++) {
    const i = commands.region[m];
    if (held[i] === 0) continue;
    men += militiaMen[i];
    lean += militiaMen[i] * (world.affinityIncumbent[i] - world.affinityChallenger[i]);
  }
  const flees = men > 0 && lean / men > FIXED.fleeAffinity;
  if (s.ledger !== undefined) {
    const numbers = { men, flees: flees ? 1 : 0, hazardPerDay: hazard, pay: s.pay };
    note(s.ledger, day, 'leaderSwitch', { command }, numbers);
  }
  for (let m = first; m < last; m++) {
    const i = commands.region[m];
    if (held[i] === 0 || falling[i] !== 0) continue;
    const militia = militiaMen[i];
    const share = militia / (militia + s.presentMen(i) + 1e-6);
    if (flees) {
      s.incumbentDeserted += militia;
    } else {
      challengerMen[i] += militia;
      s.challengerRecruited += militia;
      s.incumbentTransferred += militia;
      s.commandSwitchedMen[command] += militia;
    }
    militiaMen[i] = 0;
    const chance = share > FIXED.commandOwns ? FIXED.commandTakesCentre : share;
    outpostMilitiaFollows(s, i, command, flees);
    if (
      s.conditions !== undefined ||
      s.draws.uniform(day, i, Purpose.commandTakesCentre) < chance
    ) {
      addFall(s, i, flees ? Manner.abandoned : Manner.defected, chance);
    }
  }
}

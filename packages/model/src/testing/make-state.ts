/** A state reset to day 0, so that one rule can be called alone. */
import { createForcing } from '../forcing.ts';
import { setOut } from '../origin.ts';
import { type ParameterVector, SHIPPED } from '../parameters.ts';
import { drawFront } from '../rules/front.ts';
import { State } from '../state.ts';
import { DEFAULT_SWITCHES, type Mechanism } from '../switches.ts';
import { survey, type Terrain } from '../terrain.ts';
import { Holder, type World } from '../world.ts';

export function makeState(
  world: World,
  options: {
    readonly parameters?: Partial<ParameterVector>;
    readonly switches?: Partial<Record<Mechanism, boolean>>;
    readonly run?: number;
  } = {},
): { readonly s: State; readonly terrain: Terrain } {
  const parameters = { ...SHIPPED, ...options.parameters };
  const switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const s = new State(world, parameters, switches, createForcing(world));
  setOut(s, 1, options.run ?? 0);
  const terrain = survey(world);
  drawFront(s, terrain.linkReach);
  return { s, terrain };
}

/** Take a centre from the incumbent without any of the consequences. */
export function lose(s: State, region: number, terrain: Terrain): void {
  s.centres.held[region] = 0;
  s.centres.holder[region] = Holder.challenger;
  s.regime.heldCount--;
  s.countryside.ruralControl[region] = 1;
  s.contact.frontDirty = true;
  drawFront(s, terrain.linkReach);
}

export const NO_HOLLOWNESS = { hollowness: false } as const;

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

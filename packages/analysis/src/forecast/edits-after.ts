/** Standard changes of what comes after the day: what would change the forecast. */
import {
  CHANNELS,
  type Channel,
  type ChannelPath,
  type History,
  type SideSupport,
  type World,
} from '@interregnum/model';

export interface EditAfter {
  /** What is different from the day after on. */
  readonly id: string;
  world(world: World, asOfDay: number): World;
  /** What is done to each history on the day. */
  readonly history?: (history: History) => void;
}

type Change = (path: ChannelPath, asOfDay: number) => { actual: number; expected: number } | null;

/** One path with constant levels after a day; everybody knows at once. */
function after(path: ChannelPath, asOfDay: number, change: Change): ChannelPath {
  const to = change(path, asOfDay);
  if (to === null) return path;
  const actual = path.actual.slice();
  const expected = path.expected.slice();
  actual.fill(to.actual, asOfDay + 1);
  expected.fill(to.expected, asOfDay + 1);
  return { ...path, actual, expected };
}

function changed(
  world: World,
  side: 0 | 1,
  channels: readonly Channel[],
  asOfDay: number,
  change: Change,
): World {
  const old = world.support[side];
  const made = Object.fromEntries(
    CHANNELS.map((c) => [c, channels.includes(c) ? after(old[c], asOfDay, change) : old[c]]),
  ) as Record<Channel, ChannelPath> satisfies SideSupport;
  return { ...world, support: side === 0 ? [made, world.support[1]] : [world.support[0], made] };
}

const level = (value: number) => ({ actual: value, expected: value });
const kept: Change = (path, asOfDay) => level(path.actual[asOfDay]!);
const ended: Change = () => level(0);
/** As on the first day, where that was more than now. */
const restored: Change = (path, asOfDay) => level(Math.max(path.actual[0]!, path.actual[asOfDay]!));
const paid: Change = (path) => level(path.reference);

const GROUND: readonly Channel[] = ['lift', 'troops', 'arms'];
const MORE_MEN = 1.25;

/** The same for every case. Patrons of each side together; `level of the day`: as far as it was known. */
export const EDITS_AFTER: readonly EditAfter[] = [
  {
    id: 'incumbent-support-kept',
    world: (w, day) => changed(w, 0, CHANNELS, day, kept),
  },
  {
    id: 'incumbent-support-ends',
    world: (w, day) => changed(w, 0, CHANNELS, day, ended),
  },
  {
    id: 'challenger-support-ends',
    world: (w, day) => changed(w, 1, CHANNELS, day, ended),
  },
  {
    id: 'air-restored',
    world: (w, day) => changed(w, 0, ['air'], day, restored),
  },
  {
    id: 'logistics-restored',
    world: (w, day) => changed(w, 0, GROUND, day, restored),
  },
  {
    id: 'pay-in-full',
    world: (w, day) => changed(w, 0, ['money'], day, paid),
  },
  {
    id: 'more-men',
    world: (w) => w,
    history: (s) => {
      const { held } = s.centres;
      const { garrisonMen, establishmentMen } = s.forces;
      for (let i = 0; i < held.length; i++) {
        if (held[i] === 0) continue;
        s.tally.incumbentRecruited += (MORE_MEN - 1) * garrisonMen[i]!;
        garrisonMen[i] = garrisonMen[i]! * MORE_MEN;
        establishmentMen[i] = establishmentMen[i]! * MORE_MEN;
      }
    },
  },
];

import type { CaseData } from '@interregnum/case';
import { LEDGER_KINDS, type LedgerEntry, type LedgerKind, type World } from '@interregnum/model';
import { describe, expect, test } from 'vitest';
import type { Scene } from './scene.ts';
import { type Step, tellRun } from './tell.ts';

const region = (id: string, name: string, capital: string) => ({ id, name, capital });

const data = {
  origin: '2021-04-14',
  horizonDays: 200,
  regions: [
    region('A', 'Kabul', 'Kabul'),
    region('B', 'Nimroz', 'Zaranj'),
    region('C', 'Jawzjan', 'Sheberghan'),
  ],
  events: [{ text: 'The patron announces that it leaves' }],
} as unknown as CaseData;

// B lies on a road with C.
const world = {
  commandOf: Int32Array.of(-1, -1, 0),
  capital: 0,
  linkStart: Int32Array.of(0, 0, 1, 2),
  linkTo: Int32Array.of(2, 1),
} satisfies Partial<World>;

const entry = (
  day: number,
  kind: LedgerKind,
  where: Partial<Pick<LedgerEntry, 'region' | 'command' | 'event'>>,
  numbers: Record<string, number> = {},
): LedgerEntry => ({ day, kind, region: -1, command: -1, event: -1, ...where, numbers });

const FALL = {
  manner: 2,
  ruralControl: 0.84,
  siege: 0.9,
  front: Math.exp(-65 / 200),
  challengerOdds: 0.75,
  willingness: 0.62,
  signal: -0.13,
  threshold: 0.3,
  cost: 0.5,
  payShortfall: 0.4,
  supplyShare: 0.35,
  airNet: 0.24,
  garrisonMen: 2145,
  presentMen: 1032,
  militiaMen: 220,
  loyalShare: 0.6,
  challengerMen: 3460,
};

function tell(entries: readonly LedgerEntry[]): Step[] {
  const scene: Scene = { data, commands: ['Dostum'], world, entries };
  return tellRun(scene);
}

const causeOf = (step: Step | undefined, term: string): string | undefined =>
  step?.causes.find((c) => c.term === term)?.text;

describe('a fall', () => {
  const steps = tell([
    entry(0, 'news', { event: 0 }),
    entry(5, 'fall', { region: 2 }, { ...FALL, manner: 4 }),
    entry(8, 'news', { event: 0 }),
    entry(10, 'fall', { region: 1 }, FALL),
    entry(10, 'prisonersFreed', { region: 1 }, { men: 26 }),
  ]);
  const fall = steps.at(-1);

  test('says where and how', () => {
    expect(steps.map((s) => s.kind)).toEqual(['news', 'fall', 'news', 'fall']);
    expect(fall).toMatchObject({ day: 10, date: '2021-04-24', region: 'B' });
    expect(fall?.text).toBe('Zaranj (Nimroz) is given up by bargain.');
  });

  test('what pressed it and who faced whom, in the numbers of the model', () => {
    expect(causeOf(fall, 'pressed')).toBe(
      '84 % of the countryside around it was the challenger’s; the siege stood at 0.90 of 1; the nearest lost centre lay 65 km away by road.',
    );
    expect(causeOf(fall, 'forces')).toBe(
      '3,500 fighters faced 1,000 men of the garrison (counted as 2,100) and 220 militiamen (60 % with the regime); the challenger’s odds in a fight, support included, were 75 %.',
    );
  });

  test('what made it yield', () => {
    expect(causeOf(fall, 'willing')).toMatch(
      /^With a probability of 62 % its garrison would yield/,
    );
    expect(causeOf(fall, 'willing')).toMatch(
      /it believed the regime’s strength to be −0\.13, and that the regime stands only above 0\.30/,
    );
    expect(causeOf(fall, 'support')).toBe(
      'Pay was 40 % short; the way from the capital left 35 % of the garrison’s worth; the incumbent had 24 % of full air support more than the other side.',
    );
  });

  test('what its garrison believed stands beside what was so', () => {
    const [known] = tell([entry(3, 'fall', { region: 1 }, { ...FALL, strength: 0.21 })]);
    expect(causeOf(known, 'willing')).toMatch(/to be −0\.13 \(in truth 0\.21\)/);
  });

  test('in one line: how, who faced whom, how much reached it', () => {
    expect(fall?.brief).toBe(
      'Zaranj (Nimroz) handed over by bargain; 1,200 men in it, 35 % supplied.',
    );
    const [stormed] = tell([entry(3, 'fall', { region: 1 }, { ...FALL, manner: 1 })]);
    expect(stormed?.brief).toBe('Zaranj (Nimroz) stormed; 3,500 against 1,200, 35 % supplied.');
  });

  test('by surprise where that was likelier than a storm, and no attackers are made up', () => {
    const hazards = { manner: 1, challengerMen: 0, assaultHazardPerDay: 0.0001 };
    const of = (surpriseHazardPerDay: number) =>
      tell([entry(3, 'fall', { region: 1 }, { ...FALL, ...hazards, surpriseHazardPerDay })])[0];
    expect(of(0.0002)?.text).toBe(
      'Zaranj (Nimroz) is taken by surprise, by fewer than it takes to storm it.',
    );
    expect(of(0.0002)?.brief).toBe(
      'Zaranj (Nimroz) taken by surprise; 1,200 men in it, 35 % supplied.',
    );
    expect(of(0.00005)?.text).toBe('Zaranj (Nimroz) falls by assault.');
  });

  test('who had fallen before it, neighbours first, and what was in the news', () => {
    expect(causeOf(fall, 'nearby')).toBe(
      '1 centre had fallen in the two weeks before, on one of its roads: Sheberghan (19 Apr).',
    );
    expect(causeOf(fall, 'news')).toMatch(/The patron announces that it leaves \(22 Apr\)/);
    expect(causeOf(steps[1], 'nearby')).toBe('No centre had fallen in the two weeks before.');
  });

  test('what it set loose belongs to it', () => {
    expect(causeOf(fall, 'after')).toMatch(/^26 prisoners/);
  });

  test('after two weeks a fall is no longer told as near', () => {
    const [, late] = tell([
      entry(1, 'fall', { region: 2 }, FALL),
      entry(16, 'fall', { region: 1 }, FALL),
    ]);
    expect(causeOf(late, 'nearby')).toBe('No centre had fallen in the two weeks before.');
  });

  test('a number that is not there is left out, not invented', () => {
    const [bare] = tell([entry(3, 'fall', { region: 1 }, { manner: 1 })]);
    expect(bare?.text).toBe('Zaranj (Nimroz) falls by assault.');
    expect(bare?.causes.map((c) => c.term)).toEqual(['nearby']);
  });

  test('what follows the end says so', () => {
    const told = tell([
      entry(20, 'collapse', { region: 0 }, { cause: 2, lostShare: 0.6, strength: 0.1 }),
      entry(22, 'fall', { region: 1 }, FALL),
    ]);
    expect(told[0]?.text).toBe('The regime ends: its head had left.');
    expect(causeOf(told[1], 'regime')).toBe('The regime had ended on 4 May 2021.');
  });
});

describe('leaders', () => {
  test('a commander has a name, men, and a reason', () => {
    const [step] = tell([
      entry(
        9,
        'leaderSwitch',
        { command: 0 },
        { men: 512, flees: 0, hazardPerDay: 0.1, pay: 0.25 },
      ),
    ]);
    expect(step?.text).toBe('Dostum: 510 men go over to the challenger.');
    expect(causeOf(step, 'forces')).toBe('They stood in Sheberghan.');
    expect(causeOf(step, 'support')).toMatch(/money covered 25 %/);
  });
});

test('every kind of entry is told, even without numbers', () => {
  for (const kind of LEDGER_KINDS) {
    const [step] = tell([entry(1, kind, { region: 1, command: 0, event: 0 })]);
    expect(step?.text, kind).toMatch(/^[A-Z].*\.$/);
    expect(step?.text, kind).not.toMatch(/undefined|NaN|null/);
  }
});

/** A told history in every language: each sentence, and the whole answer. */
import { CHANNELS, COLLAPSE_CAUSES, MANNERS } from '@interregnum/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Calls, COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { smallStudy } from '../testing/small-study.ts';
import { traceAnswer } from '../trace/answer.ts';
import { askTrace, type TraceFound } from '../trace/ask.ts';
import type { TraceSentences } from '../trace/sentences.ts';
import { tellRun } from '../trace/tell.ts';

const DATE = '2021-05-01';
const DATED = { what: 'Zaranj', date: DATE };
const PLACE = 'Zaranj (Nimroz)';
const EVENT = 'The patron announces that it leaves.';
const HOWS = [...MANNERS, 'surprise'] as const;
const SHARES = [null, 0, 0.004, 0.5, -0.24, 0.999, 1] as const;

const calls: Calls<TraceSentences> = {
  title: COUNTS.map((n) => [n, 'A war']),
  ending: COUNTS.flatMap((n) =>
    [null, DATE].map(
      (collapseDate): Parameters<TraceSentences['ending']> => [
        {
          lost: n,
          held: n,
          collapseDate,
          horizonDate: DATE,
          notTheChallengers: Array.from({ length: Math.min(n, 11) }, () => 'Zaranj'),
          displaced: n,
          killed: n,
          evacuated: n,
        },
      ],
    ),
  ),
  course: [
    [{ pace: null, over: [], away: [], end: null }],
    ...COUNTS.flatMap((n) =>
      [true, false].map(
        (headLeft): Parameters<TraceSentences['course']> => [
          {
            pace: { first: DATED, falls: n, halfDate: DATE, lastDate: DATE },
            over: ['Dostum', 'Atta'],
            away: ['Khan'],
            end: { date: DATE, headLeft, before: n },
          },
        ],
      ),
    ),
  ],
  region: COUNTS.map((n) => [n]),
  command: COUNTS.map((n) => [n]),
  fall: HOWS.map((how) => [PLACE, how]),
  fallBrief: HOWS.flatMap((how) =>
    [null, 1, 11].map(
      (men): Parameters<TraceSentences['fallBrief']> => [
        { place: PLACE, how, attackers: men, defenders: men, supply: men === null ? null : 0.35 },
      ],
    ),
  ),
  pressed: [
    [{ rural: null, siege: null, front: null }],
    [{ rural: 0.84, siege: 0.9, front: { km: 65 } }],
    [{ rural: null, siege: 0.9, front: { km: null } }],
  ],
  forces: [null, 1, 11].flatMap((n) =>
    [null, 0.6].map(
      (share): Parameters<TraceSentences['forces']> => [
        { challenger: n, present: n, garrison: n, militia: n, loyal: share, odds: share },
      ],
    ),
  ),
  willing: SHARES.map((s) => [{ willingness: s, signal: s, strength: s, threshold: s, cost: s }]),
  support: SHARES.map((s) => [{ arrears: s, supply: s, air: s }]),
  nearby: COUNTS.flatMap((falls) =>
    [0, 1].map(
      (neighbours): Parameters<TraceSentences['nearby']> => [
        { named: falls === 0 ? [] : [DATED, DATED].slice(0, falls), falls, neighbours },
      ],
    ),
  ),
  newsSince: [
    [
      [
        { of: 'event', text: EVENT.slice(0, -1), date: DATE },
        { of: 'patron', date: DATE },
        { of: 'flight', date: DATE },
        { of: 'switch', who: 'Dostum', date: DATE },
      ],
    ],
  ],
  afterTheEnd: [[null], [DATE]],
  news: [[null], [EVENT]],
  newsBrief: [[null], [EVENT]],
  level: levels(),
  levelBrief: levels(),
  leaderSwitch: [null, 1, 512].flatMap((men) =>
    [true, false].map(
      (flees): Parameters<TraceSentences['leaderSwitch']> => [{ who: 'Dostum', men, flees }],
    ),
  ),
  leaderPlaces: [[['Zaranj']], [['Zaranj', 'Herat']]],
  leaderWhy: SHARES.map((s) => [{ pay: s, chance: s }]),
  leaderFlight: [[]],
  flightWhy: SHARES.map((s) => [{ lost: s, willingness: s }]),
  collapse: [[null], ...COLLAPSE_CAUSES.map((cause): [typeof cause] => [cause])],
  collapseWhy: SHARES.map((s) => [{ lost: s, strength: s, attack: s }]),
  evacuation: [
    [PLACE, null],
    [PLACE, 1100],
  ],
  prisoners: [[null], ...COUNTS.map((n): [number] => [n])],
  prisonersAt: [[PLACE, 26]],
  step: [[DATE, '…']],
  dayHeading: COUNTS.map((n) => [DATE, n]),
  fallsAfter: COUNTS.map((n) => [n]),
  label: [[7]],
};

function levels(): Parameters<TraceSentences['level']>[] {
  return [...CHANNELS, null].flatMap((channel) =>
    (['incumbent', 'challenger'] as const).flatMap((whose) => [
      [{ whose, channel, before: 0.4, level: 1 }],
      [{ whose, channel, before: 1, level: 0.4 }],
      [{ whose, channel, before: null, level: null }],
    ]),
  ) as Parameters<TraceSentences['level']>[];
}

let found: TraceFound;
beforeAll(async () => {
  found = askTrace(await smallStudy({ set: ['regions[*].garrison_effective_k=x0.2'] }), 3);
});

describe.each(TRANSLATED)('a told history in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const known = JSON.stringify([calls, EVENT.slice(0, -1)]);
    const texts = walk(said.trace, calls, ['pressed', 'forces', 'willing', 'support']);
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
  });

  it('tells the same steps as English, and says the whole answer', () => {
    const told = tellRun(found.scene, said.trace);
    expect(told.map((s) => [s.kind, s.day, s.causes.map((c) => c.term)])).toEqual(
      found.steps.map((s) => [s.kind, s.day, s.causes.map((c) => c.term)]),
    );
    // Places stand with their regions.
    const places = found.study.data.regions.map((r) => `${r.capital} (${r.name})`);
    const known = JSON.stringify([found.study.data, places]);
    for (const full of [true, false]) {
      const answer = traceAnswer(found, 'interregnum trace', full, said.trace);
      const texts = textsOf(answer, said);
      expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
    }
  });
});

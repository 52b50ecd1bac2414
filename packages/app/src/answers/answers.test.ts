import { resolve } from 'node:path';
import { compareRecords, playRecords } from '@interregnum/analysis';
import { parseEdit, readCase, readObserved } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { inlineExecutor, runEnsemble } from '@interregnum/ensemble';
import {
  createPlayer,
  GrowingEnsemble,
  type LiveOrder,
  type LivePool,
  PartPlan,
  type PlayedPart,
  playAll,
  RunFates,
} from '@interregnum/ensemble/live';
import { dots, mapFrames, parseCsv, quantileDots } from '@interregnum/figures';
import { SHIPPED } from '@interregnum/model';
import { TRACE_ENGLISH } from '@interregnum/questions';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../cases/page-data.ts';
import { Answerer, type AnswerState, stepsTo } from './answerer.ts';
import { dayOfEnd } from './facts.ts';
import { dotsOf, mapOf } from './figures.ts';
import { tellHistory } from './history.ts';
import { historyMap } from './history-map.ts';
import { hundredRuns } from './hundred.ts';
import { mapTableCsv } from './map-table.ts';
import { notThere } from './not-there.ts';
import { pairedFates } from './paired.ts';
import { openBase, openStudy, type Study, StudyError } from './study.ts';
import { taken } from './taken.ts';

let file: CaseFile;
let study: Study;
const RUNS = 120;
const ASKED = { scenario: null, edits: [], seed: 3 } as const;

beforeAll(async () => {
  const { files } = await readCaseFolder(
    resolve(import.meta.dirname, '../../../../cases/mali-2012'),
  );
  const data = readCase(files).data!;
  const { observed } = readObserved(files, data);
  const source = {
    source: 'test',
    label: 'not fitted',
    vectors: 1,
    hash: '',
    trainedOn: [],
    leftOut: [],
    fitted: null,
    notes: [],
    file: '',
  } as const;
  // As it comes from the build: through JSON, without districts.
  file = JSON.parse(
    JSON.stringify({
      schema: 'interregnum.page-case/1',
      country: 'mali',
      data,
      observed,
      parameters: source,
      scores: null,
      scenarios: [
        {
          name: 'stronger',
          title: 'Stronger',
          description: '',
          switchedOn: ['amnesty'],
          edits: [parseEdit('regions[*].garrison_effective_k=x2').edit],
          parameterNotes: [],
        },
      ],
    }),
  );
  study = openStudy(file, SHIPPED, { ...ASKED, seed: 3 });
});

/** A pool on this thread; parts come a turn later, and a newer order drops the older. */
function turnPool(): LivePool {
  let current: LiveOrder | null = null;
  return {
    workers: 1,
    close: () => {},
    cancel: () => {
      current = null;
    },
    async play(order) {
      current = order;
      const player = createPlayer();
      player.hear({ kind: 'world', generation: 1, ...order });
      const plan = new PartPlan(order.steps, 1, 1);
      for (let part = plan.next(); part !== null; part = plan.next()) {
        const played: PlayedPart = playAll(player, { kind: 'play', generation: 1, ...part })!;
        await new Promise((done) => setTimeout(done, 0));
        if (current !== order) return 'superseded';
        order.onPart(played);
      }
      return 'done';
    },
  };
}

const states = (answerer: Answerer): AnswerState[] => {
  const all: AnswerState[] = [];
  answerer.subscribe(() => all.push(answerer.getState()));
  return all;
};

describe('a study', () => {
  it('is the ensemble that the command plays', async () => {
    const growing = new GrowingEnsemble(study.input.world, study.input.names, [RUNS]);
    const player = createPlayer();
    player.hear({ kind: 'world', generation: 1, ...study.input });
    const [answer] = growing.take(
      playAll(player, { kind: 'play', generation: 1, firstRun: 0, runCount: RUNS })!,
    );
    const whole = await runEnsemble({ ...study.input, runs: RUNS, executor: inlineExecutor() });
    expect(answer!.resultHash).toBe(whole.resultHash);
    expect(answer!.summary).toEqual(whole.summary);
  });

  it('takes edits as the command does, and says in its words what is wrong with one', () => {
    const changed = openStudy(file, SHIPPED, {
      ...ASKED,
      edits: ['regions[*].garrison_effective_k=x2'],
    });
    expect(changed.data.hash).not.toBe(study.data.hash);
    expect(() => openStudy(file, SHIPPED, { ...ASKED, edits: ['regions[Nowhere].x=1'] })).toThrow(
      StudyError,
    );
  });
});

describe('a changed case', () => {
  it('is its scenario with the edits on top, beside the case with the same switches', () => {
    const asked = { scenario: 'stronger', edits: ['regions[*].militia_k=x0'], seed: 3 };
    const changed = openStudy(file, SHIPPED, asked);
    const base = openBase(file, SHIPPED, asked);
    expect(changed.input.edits).toEqual([
      'regions[*].garrison_effective_k=x2',
      'regions[*].militia_k=x0',
    ]);
    expect([changed.input.switches.amnesty, base.input.switches.amnesty]).toEqual([true, true]);
    expect(base.data.hash).toBe(file.data.hash);
    expect(() => openStudy(file, SHIPPED, { ...asked, scenario: 'other' })).toThrow(
      /There is no scenario other. With this case there are: stronger/,
    );
  });

  it('is answered first, then what it is compared with, which is played once', async () => {
    const changed = openStudy(file, SHIPPED, { ...ASKED, edits: ['regions[*].militia_k=x3'] });
    const answerer = new Answerer(turnPool());
    const seen = states(answerer);
    await answerer.ask({ study: changed, base: study, runs: 100, keep: false });
    expect(seen.map((s) => [s.current?.answer.runs ?? 0, s.base?.answer.runs ?? 0])).toEqual([
      [0, 0],
      [20, 0],
      [20, 20],
      [20, 100],
      [20, 100],
      [100, 100],
    ]);
    seen.length = 0;
    const other = openStudy(file, SHIPPED, { ...ASKED, edits: ['regions[*].militia_k=x2'] });
    await answerer.ask({ study: other, base: study, runs: 100, keep: true });
    expect(seen.map((s) => [s.current?.answer.runs, s.base?.answer.runs])).toEqual([
      [100, 100],
      [20, 100],
      [100, 100],
    ]);
  });

  it('is compared pair by pair, as interregnum compare does', async () => {
    const changed = openStudy(file, SHIPPED, {
      ...ASKED,
      edits: ['regions[*].garrison_effective_k=x0.5'],
    });
    const answerer = new Answerer(turnPool());
    await answerer.ask({ study: changed, base: study, runs: RUNS, keep: false });
    const { current, base } = answerer.getState();
    const paired = pairedFates(base!.answer.fates, current!.answer.fates, RUNS)!;
    const records = (of: Study) => playRecords(of.input.world, of.input, RUNS);
    const whole = compareRecords('S', records(study), records(changed), { replicates: 200 });
    expect(paired.pairs).toBe(whole.pairs);
    expect(paired.fate).toEqual(whole.fate);
    expect(paired.moved).toBe(whole.mattered.collapseDay.pairs);
    expect(paired.medianDays).toBe(whole.bothFall?.q50 ?? null);
    expect(paired.fate.onlyScenario.pairs).toBeGreaterThan(0);
  });

  it('has no pairs before both worlds were played', () => {
    expect(pairedFates(new RunFates(1, 5), new RunFates(1, 5), 5)).toBeNull();
  });
});

describe('an answerer', () => {
  it('answers at twenty, a hundred and the end, and says when it still plays', async () => {
    const answerer = new Answerer(turnPool());
    const seen = states(answerer);
    await answerer.ask({ study: study, base: null, runs: RUNS, keep: false });
    expect(seen.map((s) => [s.current?.answer.runs ?? 0, s.isPlaying])).toEqual([
      [0, true],
      [20, true],
      [100, true],
      [120, false],
    ]);
    expect(seen.at(-1)!.current!.answer.resultHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the old answer, marked, until the new one comes; nothing of a dropped one is shown', async () => {
    const answerer = new Answerer(turnPool());
    await answerer.ask({ study: study, base: null, runs: 20, keep: false });
    const seen = states(answerer);
    const other = openStudy(file, SHIPPED, { ...ASKED, seed: 4 });
    const third = openStudy(file, SHIPPED, { ...ASKED, seed: 5 });
    const dropped = answerer.ask({ study: other, base: null, runs: RUNS, keep: true });
    await answerer.ask({ study: third, base: null, runs: 100, keep: true });
    await dropped;
    expect(seen[0]).toMatchObject({ isOld: true, isPlaying: true });
    expect(seen[0]!.current!.study).toBe(study);
    expect(seen.some((s) => s.current?.study === other)).toBe(false);
    expect(seen.at(-1)!.current).toMatchObject({ study: third, answer: { runs: 100 } });
  });

  it('shows nothing of one case on the page of another', async () => {
    const answerer = new Answerer(turnPool());
    await answerer.ask({ study: study, base: null, runs: 20, keep: false });
    answerer.clear();
    expect(answerer.getState().current).toBeNull();
    const asked = answerer.ask({ study: study, base: null, runs: RUNS, keep: false });
    answerer.clear();
    await asked;
    expect(answerer.getState()).toMatchObject({ current: null, isPlaying: false, failure: null });
  });

  it('makes room for others: nothing more comes, what there is stays, marked old', async () => {
    const answerer = new Answerer(turnPool());
    await answerer.ask({ study, base: null, runs: 20, keep: false });
    const other = openStudy(file, SHIPPED, { ...ASKED, seed: 4 });
    const dropped = answerer.ask({ study: other, base: null, runs: RUNS, keep: true });
    answerer.rest();
    await dropped;
    expect(answerer.getState()).toMatchObject({ isOld: true, isPlaying: false });
    expect(answerer.getState().current!.study).toBe(study);
    await answerer.ask({ study: other, base: null, runs: 20, keep: true });
    expect(answerer.getState()).toMatchObject({ isOld: false, current: { study: other } });
  });

  it('says what failed', async () => {
    const pool: LivePool = {
      ...turnPool(),
      play: async () => Promise.reject(new Error('no memory')),
    };
    const answerer = new Answerer(pool);
    await answerer.ask({ study: study, base: null, runs: RUNS, keep: false });
    expect(answerer.getState()).toMatchObject({ failure: 'no memory', isPlaying: false });
  });

  it.each([
    [1000, [20, 100, 400, 1000]],
    [20, [20]],
    [250, [20, 100, 250]],
    [5000, [20, 100, 400, 1000, 5000]],
  ])('plays %i by steps', (runs, steps) => {
    expect(stepsTo(runs)).toEqual(steps);
  });
});

describe('the hundred', () => {
  let fates: RunFates;
  let state: AnswerState;
  beforeAll(async () => {
    const answerer = new Answerer(turnPool());
    await answerer.ask({ study: study, base: null, runs: RUNS, keep: false });
    state = answerer.getState();
    fates = state.current!.answer.fates;
  });

  it('are the dots of the figure, each with its run', () => {
    const all = Array.from({ length: RUNS }, (_, run) => fates.of(run)!.collapseDay);
    const hundred = hundredRuns(fates, RUNS);
    expect(hundred.map((run) => fates.of(run)!.collapseDay)).toEqual(quantileDots(all));
    const { summary } = state.current!.answer;
    const { input, runs } = dotsOf({ ...study, summary }, fates, RUNS);
    expect(runs).toEqual(hundred);
    expect(quantileDots(input.days)).toEqual(input.days);
    expect(dots(input, { id: 'd' })).toContain('<circle');
  });

  it('stand in a table behind the map, beside the case as it was', () => {
    const { summary } = state.current!.answer;
    const map = mapOf({ ...study, summary });
    const last = map.days.length - 1;
    const [header, ...rows] = parseCsv(mapTableCsv(map, null, last));
    expect(header).toEqual(['region', 'share_lost', 'what_happened']);
    expect(rows).toHaveLength(map.places.length);
    const lost = new Map(rows.map((row) => [row[0], row]));
    for (const region of summary.regions) {
      const [, share] = lost.get(region.name) ?? [];
      expect(Number(share)).toBeCloseTo(region.fall?.p ?? 0, 2);
    }
    expect(lost.get('Gao')?.[2]).toBe('lost');
    // Bamako is recorded until day 380 of 395.
    expect(lost.get('Bamako')?.[2]).toBe('not known');
    const on380 = parseCsv(mapTableCsv(map, null, 380)).find(([name]) => name === 'Bamako');
    expect(on380?.[2]).toBe('held');
    expect(parseCsv(mapTableCsv(map, null, 0))[1]?.[2]).toBe('held');
    const changed = {
      ...map,
      places: map.places.map((p) => ({ ...p, lost: map.days.map(() => 1) })),
    };
    const [names, first] = parseCsv(mapTableCsv(changed, map, 0));
    expect(names?.slice(1, 4)).toEqual(['share_lost', 'share_lost_as_it_was', 'difference']);
    expect(first?.slice(1, 4)).toEqual(['1', '0', '1']);
  });

  it('can be told, and the map shows what is told', () => {
    const { summary } = state.current!.answer;
    const run = hundredRuns(fates, RUNS)[50]!;
    const told = tellHistory(study, run, TRACE_ENGLISH);
    const fate = fates.of(run)!;
    const falls = told.steps.filter((s) => s.kind === 'fall');
    expect(falls).toHaveLength(fate.fallDay.filter((d) => d >= 0).length);
    const map = mapOf({ ...study, summary });
    const frames = mapFrames(historyMap(map, study.data, fate), 'h', 'model');
    for (const fall of falls) {
      const at = map.places.findIndex((p) => p.id === fall.region);
      expect(map.days[fall.day]).toBe(fall.day);
      expect(frames.codes[fall.day]![at]).toBe('c');
      expect(frames.codes[fall.day - 1]![at]).toBe('i');
    }
  });

  it('opens on the day of the end, where there was one within the days simulated', () => {
    expect(dayOfEnd(study.data, study.observed)).toBe(study.data.horizonDays);
    expect(dayOfEnd(study.data, { ...study.observed!, regimeEndDay: 12 })).toBe(12);
    expect(dayOfEnd(study.data, { ...study.observed!, regimeEndDay: 9999 })).toBe(
      study.data.horizonDays,
    );
  });
});

describe('what a case takes of a link', () => {
  it('is all of it, as it was given, where all is known', () => {
    const asked = { scenario: 'stronger', edits: ['regions[GAO].militia_k=1'], region: 'GAO' };
    const { changes, refused } = taken(file, asked);
    expect(changes).toEqual(asked);
    expect(changes.edits).toBe(asked.edits);
    expect(refused).toEqual([]);
  });

  it('has no day after its last, and districts only where it has them', () => {
    const link = { day: 99_999, tier: 'districts', district: 'AF0101' } as const;
    const { rest, refused } = notThere(file, link);
    expect(rest).toEqual({ day: null, tier: 'regions', district: null });
    expect(refused).toHaveLength(2);
    const fine = { day: file.data.horizonDays, tier: 'regions', district: null } as const;
    expect(notThere(file, fine)).toEqual({ rest: {}, refused: [] });
    const withDistricts = { ...file, districts: 398 };
    expect(notThere(withDistricts, { ...link, day: 1 })).toEqual({ rest: {}, refused: [] });
  });

  it('is the rest, where some of it is not, which is named', () => {
    const edits = ['nonsense=', 'regions[GAO].militia_k=1', 'regions[GA0].militia_k=1'];
    const { changes, refused } = taken(file, { scenario: 'weaker', edits, region: 'nowhere' });
    expect(changes).toEqual({ scenario: null, edits: [edits[1]], region: null });
    expect(refused[0]).toBe('There is no region nowhere in this case.');
    expect(refused[1]).toBe('There is no scenario weaker. With this case there are: stronger.');
    expect(refused.slice(2).join()).toMatch(/nonsense=.*GA0.*GAO/);
    expect(() => openStudy(file, study.input.parameters, { ...changes, seed: 1 })).not.toThrow();
  });
});

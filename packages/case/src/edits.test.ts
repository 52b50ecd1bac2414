import { expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { type Edit, parseEdit } from './edit-path.ts';
import { applyEdits } from './edits.ts';
import { ADDABLE_KINDS } from './event-kinds.ts';
import { matchesGlob } from './glob.ts';
import { aboutOf } from './news.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { smallCase } from './testing/small-case.ts';
import type { CaseData, Problem } from './types.ts';

const data = readCase(smallCase()).data!;

function edit(text: string): Edit {
  const { edit: e, problems } = parseEdit(text);
  expect(problems).toEqual([]);
  return e!;
}

function apply(...texts: string[]): CaseData {
  const { data: edited, problems } = applyEdits(data, texts.map(edit));
  expect(problems).toEqual([]);
  return edited!;
}

function problemsOf(text: string): readonly Problem[] {
  const parsed = parseEdit(text);
  return (parsed.edit ? applyEdits(data, [parsed.edit]) : parsed).problems;
}
const says = (text: string): string[] => problemsOf(text).map(formatProblem);
const codes = (text: string): string[] => problemsOf(text).map((p) => p.code);

const region = (d: CaseData, id: string) => d.regions.find((r) => r.id === id)!;
const air = (d: CaseData, hindcast = true) => compileWorld(d, { hindcast }).support[0].air;

test('a number is set in the unit of the table, exact, with its reason as source', () => {
  const q = region(apply('regions[FB].garrison_effective_k=6'), 'FB').garrisonMen;
  expect(q).toMatchObject({ value: 6000, low: 6000, high: 6000, kind: 'assumed' });
  expect(q.source).toBe('--set regions[FB].garrison_effective_k=6');
});

test('wildcards, factors and sums', () => {
  const half = apply('regions[*].garrison_effective_k=x0.5');
  expect(half.regions.map((r) => r.garrisonMen.value)).toEqual([5000, 2000, 1500, 1000, 500]);
  const more = apply('regions[F*].militia_k=+1');
  expect(more.regions.map((r) => r.militiaMen.value)).toEqual([1000, 3000, 2000, 4000, 1000]);
  const less = apply('regions[FD].militia_k=+-1');
  expect(region(less, 'FD').militiaMen.value).toBe(2000);
});

test('a total of forces moves the men it placed, and the doubt about them, in proportion', () => {
  const d = apply('forces[challenger|*].effective_mid_k=x2');
  const men = (of: CaseData) => of.regions.map((r) => r.challengerMen);
  expect(men(d).map((q) => q.value)).toEqual(men(data).map((q) => 2 * q.value));
  expect(men(d).map((q) => q.high)).toEqual(men(data).map((q) => 2 * q.high));
  expect(d.regions.map((r) => r.garrisonMen)).toEqual(data.regions.map((r) => r.garrisonMen));
  const logSd = (of: CaseData) => compileWorld(of).challengerLogSd;
  expect(logSd(d)).toBeCloseTo(logSd(data), 12);
  // one actor of two: 8,000 of 10,000 men become 12,000
  const one = apply('forces[Front].effective_mid_k=12');
  expect(men(one).map((q) => q.value)).toEqual(men(data).map((q) => 1.4 * q.value));
  expect(one.assumptions.at(-1)).toBe('Men of challenger in every region × 1.4, as their total');
  const militia = apply('forces[Militias].effective_mid_k=x0');
  expect(militia.regions.map((r) => r.militiaMen.value)).toEqual([0, 0, 0, 0, 0]);
});

test('what is multiplied beyond the range is kept at its end, and said', () => {
  const d = apply('regions[FE].insurgent_control_0=x2');
  expect(region(d, 'FE').ruralControl.value).toBe(1);
  expect(d.assumptions.at(-1)).toBe(
    'regions[FE].insurgent_control_0 (FE): x2 leads to 1.80; kept at 1',
  );
});

test('men present never exceed men on the books', () => {
  const d = apply('regions[FB].garrison_effective_k=20');
  expect(region(d, 'FB').garrisonNominalMen.value).toBe(20_000);
});

test('a patron edited from the origin on: announced and realised alike', () => {
  const none = air(apply('patrons[Overland/air].level=0'));
  expect(Math.max(...none.actual, ...none.expected)).toBe(0);
  // what it was built for is history
  expect(none.reference).toBe(1);
});

test('dates bound a patron edit, before or after the value', () => {
  for (const text of [
    'patrons[Overland/air].level@2000-03-01..2000-03-31=0.3',
    'patrons[Overland/air].level=0.3@2000-03-01..2000-03-31',
  ]) {
    const before = air(data);
    const after = air(apply(text));
    // 2000-03-01 is day 60
    expect([...after.actual.slice(0, 60)]).toEqual([...before.actual.slice(0, 60)]);
    expect(new Set(after.actual.slice(60, 91))).toEqual(new Set([0.3]));
    expect([...after.actual.slice(91)]).toEqual([...before.actual.slice(91)]);
  }
});

test('a surprise changes what is, not what was announced', () => {
  const d = apply('patrons[incumbent|Overland/money].realised=0@2000-02-01..');
  const hindcast = compileWorld(d).support[0].money;
  const forecast = compileWorld(d, { hindcast: false }).support[0].money;
  expect(hindcast.actual[40]).toBe(0);
  expect(forecast.actual[40]).toBeCloseTo(0.8, 12);
});

test('factors scale each row and split it at the dates', () => {
  const d = apply('patrons[*/money].level=x0.5@2000-04-10..');
  const { actual } = compileWorld(d).support[0].money;
  // 2000-04-10 is day 100
  expect([actual[99], actual[100]]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.4, 12)]);
});

test('events and rows can be removed', () => {
  expect(apply('events[return]=remove').events.map((e) => e.id)).toEqual(['withdrawal']);
  expect(apply('links[FE|FD]=remove').links).toHaveLength(4);
  expect(apply('patrons[Farland/arms]=remove').patrons.some((p) => p.side === 'challenger')).toBe(
    false,
  );
});

test('an event moved to the origin is known by it', () => {
  const e = apply('events[return].date_known=1999-12-31').events[1]!;
  expect(e).toMatchObject({ knownDay: -1, realised: false });
});

test('horizon, words and flags', () => {
  const d = apply(
    'case.horizon_days=120',
    'regions[Birch].precontrolled_by=third',
    'regions[FD].holdout_identity=0',
    'links[FA|FB].road_km=200',
  );
  expect(d.horizonDays).toBe(120);
  expect(region(d, 'FB').precontrolledBy).toBe('third');
  expect(region(d, 'FD').holdoutIdentity).toBe(false);
  expect(d.links[0]!.roadKm.value).toBe(200);
  expect(compileWorld(d).support[0].air.actual).toHaveLength(122);
});

test('the given case stays as it was; the edited one has a hash of its own and says what was edited', () => {
  const before = structuredClone(data);
  const d = apply('events[return].magnitude=0');
  expect(data).toEqual(before);
  expect(d.hash).not.toBe(data.hash);
  expect(d.assumptions).toContain('Edited: events[return].magnitude = 0');
  expect(apply('events[return].magnitude=0').hash).toBe(d.hash);
  expect(applyEdits(data, []).data).toBe(data);
});

test.each([
  ['foo', 'not an edit: foo'],
  ['regions[FB.militia_k=1', 'not an edit: regions[FB.militia_k=1'],
  [
    'patrons[Overland/air].level@2000-13-01..=0',
    'not an edit: patrons[Overland/air].level@2000-13-01..=0',
  ],
])('bad-edit %s', (text, message) => {
  expect(says(text)).toEqual([
    `--set:1:1: ${message}; allowed: TABLE[KEY].COLUMN=VALUE, case.FIELD=VALUE or events[ID]=remove, with @FROM..TO for patrons; VALUE a number, x0.5 or +3`,
  ]);
});

test.each([
  [
    'nothing-matched',
    'regions[FBB].militia_k=1',
    'no row of regions matches FBB; allowed: FA, FB, FC, FD, FE, or *; did you mean FB?',
  ],
  [
    'nothing-matched',
    'patrons[Overland/aire].level=0',
    'no row of patrons matches Overland/aire; allowed: Overland/money, Overland/air, Farland/arms, or *; did you mean Overland/air?',
  ],
  [
    'nothing-matched',
    'rights[incumbent|Birch].level=1',
    'no row of rights matches incumbent|Birch; allowed: rights has no rows',
  ],
  [
    'unknown-table',
    'region[FB].militia_k=1',
    'there is no table region to edit; allowed: case, patrons, regions, links, events, forces, evacuations, borders, rights; did you mean regions?',
  ],
  [
    'unknown-edit-column',
    'patrons[Overland/air].levl=0',
    'patrons has no column levl to edit; allowed: level, announced, realised; did you mean level?',
  ],
  [
    'unknown-edit-column',
    'case.horizn=3',
    'case has no column horizn to edit; allowed: horizon_days; did you mean horizon_days?',
  ],
  [
    'unknown-edit-column',
    'events[return].magnitud=0',
    'events has no column magnitud to edit; allowed: magnitude, date_known, kept, until; did you mean magnitude?',
  ],
  [
    'bad-edit-value',
    'regions[FB].militia_k=-5',
    'not a value for regions[FB].militia_k: -5; allowed: 0 or more',
  ],
  [
    'bad-edit-value',
    'regions[FB].militia_k=NaN',
    'not a value for regions[FB].militia_k: NaN; allowed: a number, x0.5 or +3',
  ],
  [
    'bad-edit-value',
    'regions[FB].militia_k=1e999',
    'not a value for regions[FB].militia_k: 1e999; allowed: a number, x0.5 or +3',
  ],
  [
    'bad-edit-value',
    'regions[FB].affinity_incumbent=1.5',
    'not a value for regions[FB].affinity_incumbent: 1.5; allowed: 0 to 1',
  ],
  [
    'bad-edit-value',
    'regions[FB].precontrolled_by=thrid',
    'not a value for regions[FB].precontrolled_by: thrid; allowed: challenger, third, none; did you mean third?',
  ],
  [
    'bad-edit-value',
    'regions[FB]=remove',
    'not a value for regions[FB]: remove; allowed: population_k, road_km_to_capital, terrain_rugged, affinity_challenger, affinity_incumbent, insurgent_control_0, garrison_effective_k, garrison_nominal_k, militia_k, challenger_force_k, sanctuary_border, militia_leader, precontrolled_by, holdout_identity',
  ],
  [
    'dates-not-here',
    'regions[FB].militia_k@2000-01-01..=1',
    'only patrons have dated values; regions[FB].militia_k has none',
  ],
  [
    'dates-out-of-order',
    'patrons[Overland/air].level@2000-03-01..2000-02-01=1',
    'to 2000-02-01 lies before from 2000-03-01',
  ],
  [
    'nothing-held',
    'regions[*].precontrolled_by=third',
    'the incumbent holds no region at the origin',
  ],
  ['observed-edit', 'outcome[FA].day=1', 'outcome holds what happened; edits touch inputs only'],
  [
    'observed-edit',
    'episodes[siege]=remove',
    'episodes holds what happened; edits touch inputs only',
  ],
  [
    'observed-edit',
    'observed_quantities[x].value=1',
    'observed_quantities holds what happened; edits touch inputs only',
  ],
])('%s: %s', (code, text, message) => {
  expect(says(text)).toEqual([`--set:1:1: ${message}`]);
  expect(codes(text)).toEqual([code]);
});

test('globs', () => {
  expect(matchesGlob('*', '')).toBe(true);
  expect(matchesGlob('a*c', 'abbc')).toBe(true);
  expect(matchesGlob('a*c', 'abb')).toBe(false);
  expect(matchesGlob('*/air', 'US + NATO/air')).toBe(true);
  // the classic trap of backtracking matchers
  const start = performance.now();
  expect(matchesGlob(`${'*a'.repeat(300)}b`, 'a'.repeat(1000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('an event that was not there is heard on its day, announced or not', () => {
  const edited = apply('events[broken]=add amnesty_broken challenger 0.5 on 2000-02-01');
  expect(edited.hash).not.toBe(data.hash);
  expect(edited.events).toHaveLength(data.events.length + 1);
  const added = edited.events.at(-1)!;
  expect(added).toMatchObject({ id: 'broken', side: 'challenger', realised: false });
  expect(added.magnitude).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, kind: 'assumed' });
  for (const hindcast of [true, false])
    expect(compileWorld(edited, { hindcast }).events.at(-1)).toMatchObject({
      about: 'amnesty',
      sign: 1,
      magnitude: 0.5,
      dayKnown: added.knownDay,
    });
});

test.each(ADDABLE_KINDS)('news of the kind %s is news that the rules read', (kind) => {
  expect(['patron', 'amnesty']).toContain(aboutOf(kind));
});

test.each([
  [
    'events[broken]=add amnesty_broken',
    /allowed: add KIND SIDE MAGNITUDE on YYYY-MM-DD, or add ceasefire SIDE KEPT on/,
  ],
  ['events[b]=add election incumbent 1 on 2000-02-01', /kind election; allowed: aid_cut/],
  ['events[b]=add massacre nobody 1 on 2000-02-01', /side nobody; allowed: incumbent, challenger/],
  ['events[b]=add massacre challenger 0 on 2000-02-01', /magnitude 0; allowed: more than 0/],
  ['events[b]=add massacre challenger 1 on 2010-02-01', /a day by the horizon, \d{4}-\d\d-\d\d$/],
  ['events[*]=add massacre challenger 1 on 2000-02-01', /cannot serve as an id: \*/],
  [
    `events[${data.events[0]!.id}]=add massacre challenger 1 on 2000-02-01`,
    /there is an event .* already/,
  ],
])('an event that cannot be added: %s', (text, message) => {
  expect(says(text)).toHaveLength(1);
  expect(says(text)[0]).toMatch(message);
});

test('a name that an event of the case has is taken', () => {
  expect(codes(`events[${data.events[0]!.id}]=add massacre challenger 1 on 2000-02-01`)).toEqual([
    'event-there',
  ]);
});

test.each([
  ['regions[FB].garrison_effective_k=x1e308', 'x0 to x1000'],
  ['regions[FB].garrison_effective_k=x-1', 'x0 to x1000'],
  ['regions[*].insurgent_control_0=x1001', 'x0 to x1000'],
  ['patrons[Overland/air].level=x-0.5', 'x0 to x1000'],
  ['events[withdrawal].magnitude=x-1e9', 'x-1000 to x1000'],
  ['regions[FB].militia_k=+1e300', '+-1000000000 to +1000000000'],
  ['regions[FB].militia_k=+-1e10', '+-1000000000 to +1000000000'],
  ['case.horizon_days=2.5', '1 to 20000, whole'],
  ['case.horizon_days=0', '1 to 20000, whole'],
  ['case.horizon_days=x1e308', 'x0 to x1000'],
  ['links[FA|FB].road_km=0', '0.1 or more'],
  [`regions[FB].militia_leader=${'W'.repeat(201)}`, 'a name of at most 200 characters'],
])('%.60s is beyond what a table may say', (text, allowed) => {
  const [problem, ...more] = problemsOf(text);
  expect(problem).toMatchObject({ code: 'bad-edit-value', allowed });
  expect(more).toEqual([]);
});

test('a factor within bounds may turn news round, and a day is kept whole', () => {
  const before = data.events.find((e) => e.id === 'withdrawal')!.magnitude.value;
  const turned = apply('events[withdrawal].magnitude=x-1');
  expect(turned.events.find((e) => e.id === 'withdrawal')!.magnitude.value).toBe(-before);
  expect(apply('case.horizon_days=x0.333').horizonDays).toBe(67);
  expect(apply('links[FA|FB].road_km=x0').links[0]!.roadKm.value).toBe(0.1);
});

test.each(['A]b', 'A[b', ']', '[', 'A]b[c]', 'US [Congress]', 'A=b', 'A].level=0', 'A@b'])(
  'a patron called %s can be named',
  (name) => {
    const patrons = data.patrons.map((p) => ({ ...p, patron: name }));
    const named = { ...data, patrons };
    const path = `patrons[incumbent|${name}/air].level`;
    const direct: Edit = { ...edit('case.horizon_days=5'), path, value: '0' };
    const both = [direct];
    const parsed = parseEdit(`${path}@2000-02-01..=0`);
    if (name !== 'A].level=0') both.push(parsed.edit!);
    for (const each of both) {
      const { data: edited, problems } = applyEdits(named, [each]);
      expect(problems).toEqual([]);
      expect(edited!.patrons.some((p) => p.channel === 'air' && p.level.value === 0)).toBe(true);
      expect(edited!.patrons.filter((p) => p.channel === 'money')).toEqual(
        patrons.filter((p) => p.channel === 'money'),
      );
    }
  },
);

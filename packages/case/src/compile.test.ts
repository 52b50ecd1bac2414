import { CHANNELS, Holder } from '@interregnum/model';
import { expect, test } from 'vitest';
import { channelOf } from './channels.ts';
import { commandName } from './commands.ts';
import { compileWorld, worldLabels } from './compile.ts';
import { aboutOf, signOf } from './news.ts';
import { type CaseFiles, readCase } from './read.ts';
import { notFinite } from './testing/not-finite.ts';
import { changed, smallCase, withFile } from './testing/small-case.ts';

const compiled = (files: CaseFiles, hindcast = true) => {
  const { data, problems } = readCase(files);
  if (!data) throw new Error(JSON.stringify(problems));
  return { data, world: compileWorld(data, { hindcast }), labels: worldLabels(data) };
};
const { world, labels } = compiled(smallCase());

test('regions: heads, not thousands, in table order', () => {
  expect(labels.regions).toEqual(['FA', 'FB', 'FC', 'FD', 'FE']);
  expect(world).toMatchObject({ regionCount: 5, horizonDays: 200, capital: 0 });
  expect([...world.populationPersons]).toEqual([2e6, 8e5, 6e5, 4e5, 2e5]);
  expect([...world.garrisonMen0]).toEqual([10_000, 4000, 3000, 2000, 1000]);
  expect([...world.garrisonNominalMen0]).toEqual([16_000, 8000, 6000, 4000, 2000]);
  expect([...world.challengerMen0]).toEqual([1000, 2000, 4000, 1000, 2000]);
  expect([...world.holder0]).toEqual([0, 0, 0, 0, Holder.challenger]);
  expect([...world.holdoutIdentity]).toEqual([0, 0, 0, 1, 0]);
});

test('strategic weight: sqrt of population over what is held', () => {
  const roots = [2e6, 8e5, 6e5, 4e5].map(Math.sqrt);
  const sum = roots.reduce((a, b) => a + b, 0);
  const expected = [...roots.map((r) => r / sum), 0];
  world.strategicWeight.forEach((w, i) => {
    expect(w).toBeCloseTo(expected[i]!, 12);
  });
});

test('roads both ways, weights summing to 1', () => {
  expect([...world.linkStart]).toEqual([0, 2, 4, 6, 9, 10]);
  expect([...world.linkTo]).toEqual([1, 2, 0, 3, 0, 3, 1, 2, 4, 3]);
  expect(world.linkKm[0]).toBe(120);
  expect(world.linkWeight[0]).toBeCloseTo(1 / (1 + Math.exp(-10 / 150)), 12);
  expect(world.linkWeight[9]).toBe(1);
});

test('a region without links has none, and nothing turns to NaN', () => {
  const { data } = compiled(smallCase());
  const alone = compileWorld({ ...data, links: data.links.slice(0, 2) });
  expect([...alone.linkStart]).toEqual([0, 2, 3, 4, 4, 4]);
  expect(notFinite(alone)).toEqual([]);
});

test('roads too long for exp count alike', () => {
  const far = changed('links.csv', 'FD,FE,120', 'FD,FE,900000');
  const both = changed(
    'links.csv',
    'FD,FE,900000,3,made up',
    'FD,FE,900000,3,x\nFC,FE,900000,3,x',
    far,
  );
  const { linkWeight, linkStart } = compiled(both).world;
  expect([...linkWeight.slice(linkStart[4])]).toEqual([0.5, 0.5]);
});

test('spread of the totals: low to high of the placed men as a 90 % range', () => {
  expect(world.garrisonLogSd).toBeCloseTo(Math.log(25 / 15) / 3.29, 12);
  expect(world.challengerLogSd).toBeCloseTo(Math.log(14 / 7) / 3.29, 12);
  expect([...world.factionShare]).toEqual([0.8, 0.2]);
  expect(labels.factions).toEqual(['Front', 'League of the Front']);
});

test('no forces.csv: one faction and a stated spread', () => {
  const files = smallCase();
  files.delete('forces.csv');
  const bare = compiled(files);
  expect([...bare.world.factionShare]).toEqual([1]);
  expect(bare.world.garrisonLogSd).toBe(0.15);
  expect(bare.data.missing.forces).toBe('there is no forces.csv');
});

test('patrons: announced until realised, realised where it covers the day', () => {
  const { air, money } = world.support[0];
  // day 31: 2000-02-01, the realised row begins; day 60: 2000-03-01, the announced exit
  expect([30, 31, 59, 60, 120, 121].map((d) => air.actual[d])).toEqual([1, 0.6, 0.6, 0.6, 0.6, 0]);
  expect(air.reference).toBe(1);
  expect(money.reference).toBe(0.8);
  expect(world.support[1].arms.actual[100]).toBe(0.5);
});

test('expectations look 60 days along the announced path and carry half of a surprise', () => {
  const { air } = world.support[0];
  expect(air.expected[0]).toBe(0);
  // on day 31 the announced 1 gives way to 0.6; for day 91, 0 is announced
  expect(air.expected[31]).toBe(0);
  // on day 60 announced 0, realised 0.6: half of the surprise is carried
  expect(air.expected[60]).toBeCloseTo(0.3, 12);
});

test('what followed from the end of the regime is not imposed on a run', () => {
  const written = changed(
    'patrons.csv',
    'exogenous_after_origin\n',
    'exogenous_after_origin,consequence\n',
  )
    .get('patrons.csv')!
    .split('\n');
  const flagged = (flag: string) =>
    withFile(
      'patrons.csv',
      written
        .map((l, i) => (i === 0 || l === '' ? l : `${l},${l.includes('regime fell') ? flag : 0}`))
        .join('\n'),
    );
  // 2000-06-01 is day 152
  const money = (files: CaseFiles) => compiled(files).world.support[0].money.actual[160];
  expect(money(flagged('1'))).toBe(0.8);
  expect(money(flagged('0'))).toBe(0);
  // without the column the words of the row decide, and the case says so
  const { data } = compiled(smallCase());
  expect(money(smallCase())).toBe(0.8);
  expect(data.assumptions.join()).toContain(
    'line 6 (Overland, money: stopped when the regime fell)',
  );
});

test('on the days of a consequence row the lower of the announced and the last realised level holds', () => {
  const rows = (level: string) =>
    changed(
      'patrons.csv',
      'challenger,Farland',
      `incumbent,Overland,air,2000-05-01,2000-12-31,${level},flown out,coded,2000-05-01,1\nchallenger,Farland`,
    );
  const { world } = compiled(rows('0'));
  const announced = compiled(rows('0'), false).world.support[0].air.actual[150];
  expect(world.support[0].air.actual[150]).toBe(Math.min(0.6, announced!));
});

test('forecasts see what was announced and known, and nothing later', () => {
  const forecast = compiled(smallCase(), false).world;
  expect([59, 60, 61].map((d) => forecast.support[0].air.actual[d])).toEqual([1, 0, 0]);
  expect(forecast.support[0].money.actual[160]).toBe(0.8);
  expect(forecast.events.map((e) => e.source)).toEqual([0]);
  // a forecast does not change when what happened later is cut from the tables
  const rows = smallCase()
    .get('patrons.csv')!
    .split('\n')
    .filter((l) => !l.endsWith(',1'));
  const cut = withFile('patrons.csv', rows.join('\n'));
  expect(compiled(cut, false).world.support).toEqual(forecast.support);
});

test('patrons of one channel combine as 1 - (1 - a)(1 - b)', () => {
  const files = changed(
    'patrons.csv',
    'challenger,Farland',
    'challenger,Otherland,weapons,1999-01-01,2000-12-31,0.4,x,coded,1999-01-01,0\nchallenger,Farland',
  );
  expect(compiled(files).world.support[1].arms.actual[10]).toBeCloseTo(0.7, 12);
});

test('events: day known, side, size, sign', () => {
  expect(world.events).toEqual([
    { dayKnown: -31, side: 0, magnitude: 0.5, sign: 1, about: 'patron', source: 0 },
    { dayKnown: 31, side: 0, magnitude: 0.4, sign: -1, about: 'patron', source: 1 },
  ]);
  const about = Object.fromEntries(
    ['aid_cut', 'leadership_reshuffle', 'leader_flight', 'guarantor_lost', 'coup', 'offensive'].map(
      (kind) => [kind, aboutOf(kind)],
    ),
  );
  expect(about).toEqual({
    aid_cut: 'patron',
    leadership_reshuffle: 'leader',
    // a flight is what the rules decide, never an input
    leader_flight: 'other',
    guarantor_lost: 'patron',
    coup: 'patron',
    offensive: 'other',
  });
  expect(signOf('patron_withdrawal', 0.4)).toBe(1);
  expect(signOf('patron_escalation', 0.4)).toBe(-1);
  // good news written with a minus is still good news
  expect(signOf('patron_escalation', -0.4)).toBe(-1);
  expect(signOf('leader_returns', -0.4)).toBe(-1);
  // treatment: what the kind says, whichever side it helped
  expect(signOf('amnesty_failure', -0.8)).toBe(1);
  expect(signOf('amnesty_kept', 0.5)).toBe(-1);
});

test.each([
  ['money', 'money'],
  ['budget_support', 'money'],
  ['air', 'air'],
  ['drones', 'air'],
  ['airlift', 'lift'],
  ['lift_logistics', 'lift'],
  ['contractors', 'lift'],
  ['advisers', 'troops'],
  ['troops', 'troops'],
  ['arms', 'arms'],
  ['ammunition', 'arms'],
  ['diplomatic', 'recognition'],
  ['other', 'recognition'],
])('channel %s is %s', (written, channel) => {
  expect(channelOf(written)).toEqual({ channel, guessed: false });
});

test.each([
  ['local commanders', ''],
  ['uprising forces (Andar, Jaghori)', ''],
  ['tribal arbaki', ''],
  ['militias', ''],
  ['', ''],
  ['Jamiat networks', 'Jamiat'],
  ['Atta Noor; Mohaqiq', 'Atta Noor'],
  ['Junbish (Qaisari)', 'Junbish'],
  ['Jamiat/Junbish', 'Jamiat'],
  ['Dostum', 'Dostum'],
])('command in "%s": %s', (text, name) => {
  expect(commandName(text)).toBe(name);
});

test('commands: a name is one network, a description is one per region, a latent block binds', () => {
  // FB is named Ravel, FC and FD only described; the latent block puts FD under Ravel; FA and FE have no militia
  expect([...world.commandOf]).toEqual([-1, 0, 1, 0, -1]);
  expect(labels.commands).toEqual(['Ravel network', 'local commanders (Cedar)']);
  expect(world.commandCount).toBe(2);
});

test('aims: everywhere unless the challenger has stated some', () => {
  expect([...world.sought]).toEqual([1, 1, 1, 1, 1]);
  const stated = '"capital": "FA", "challenger_goal_regions": ["FC", "FD"],';
  const aimed = compiled(changed('case.json', '"capital": "FA",', stated)).world;
  expect([...aimed.sought]).toEqual([0, 0, 1, 1, 0]);
});

test('groups: women and girls, then communities by size; rights only where stated', () => {
  const files = withFile(
    'rights.csv',
    'holder,group,level,low,high,source,kind\nchallenger,women,1,0,2,coded,assumed\nthird_party,Cedar,2,,,coded,assumed\n',
  );
  const w = compiled(files);
  expect(w.labels.groups).toEqual(['women and girls', 'Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']);
  expect(w.world.groupShare[0]).toBe(0.5);
  expect(w.world.groupShare[1 * 6 + 2]).toBe(0.7);
  expect([w.world.rightsLow[6], w.world.rightsMid[6], w.world.rightsHigh[6]]).toEqual([0, 1, 2]);
  expect(w.world.rightsMid[2 * 6 + 3]).toBe(2);
  expect(w.world.rightsMid[0]).toBeNaN();
});

test('evacuations and borders', () => {
  const files = new Map([
    ...smallCase(),
    [
      'evacuations.csv',
      'region_id,capacity_persons_per_day,duration_days,last_date,source,kind,low,high,known_by\nFA,1000,10,,coded,assumed,500,2000,1999-12-01\n',
    ] as const,
    [
      'borders.csv',
      'region_id,destination,km,openness,source,kind\nFE,Farland,40,0.5,coded,assumed\nFB,Nearland,90,1,coded,assumed\nFC,Farland,70,0.2,coded,assumed\n',
    ] as const,
  ]);
  const w = compiled(files);
  expect(w.world.evacuations).toEqual([
    { region: 0, capacityPersonsPerDay: 1000, durationDays: 10, lastDay: 201 },
  ]);
  expect(w.labels.destinations).toEqual(['Farland', 'Nearland']);
  expect([...w.world.borderRegion]).toEqual([4, 1, 2]);
  expect([...w.world.borderDestination]).toEqual([0, 1, 0]);
  expect(w.world.destinationCount).toBe(2);
});

test('every number is finite', () => {
  expect(notFinite(world)).toEqual([]);
  expect(Object.keys(world.support[0]).sort()).toEqual([...CHANNELS].sort());
});

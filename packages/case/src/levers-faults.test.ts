import { describe, expect, test } from 'vitest';
import { readLevers } from './levers.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { FILE, HEAD, oneLever as lever, MEN } from './testing/lever-texts.ts';
import { smallCase } from './testing/small-case.ts';

const data = readCase(smallCase()).data!;
const read = (text: string) => readLevers(text, 'l.yaml', data);
const says = (text: string): string[] => read(text).problems.map(formatProblem);

const change = (from: string, to: string, text = FILE): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, () => to);
};

describe('a fault says where it is, what is allowed and what was meant', () => {
  test.each<[name: string, text: string, says: RegExp]>([
    [
      'another schema',
      'schema: x\n',
      /^l\.yaml:1:9: schema is not a value .*interregnum\.levers\/1$/,
    ],
    ['no list', 'schema: interregnum.levers/1\n', /^l\.yaml:1:1: levers is not a list$/],
    [
      'empty',
      'schema: interregnum.levers/1\nlevers: []\n',
      /^l\.yaml:2:9: number of levers is out of range: 0; allowed: 1 to 12$/,
    ],
    [
      'misspelt field',
      change('question:', 'qestion:'),
      /^l\.yaml:4:14: there is no field qestion; allowed: id, .*did you mean question\?$/,
    ],
    [
      'no question',
      change('    question: When do the aircraft leave?\n', ''),
      /^l\.yaml:13:5: question is missing; allowed: text$/,
    ],
    [
      'no reason',
      change('    why: forces.csv, low to high\n', ''),
      /^l\.yaml:3:5: why is missing; allowed: one sentence$/,
    ],
    [
      'another language',
      change('fr:', 'de:'),
      /^l\.yaml:4:40: there is no field de; allowed: en, fr, fa-AF, ps/,
    ],
    [
      'no English',
      change('en: How many men?, ', ''),
      /^l\.yaml:4:15: en is missing; allowed: text$/,
    ],
    [
      'a language that is no text',
      change('Combien d’hommes ?', '[1]'),
      /^l\.yaml:4:40: fr 1 is missing; allowed: text$/,
    ],
    [
      'the same id',
      change('id: air', 'id: men'),
      /^l\.yaml:13:9: id men is written twice, first in line 3$/,
    ],
    [
      'an id that is none',
      change('id: air', 'id: Air Force'),
      /^l\.yaml:13:9: id cannot serve as an id/,
    ],
    [
      'no path',
      change('regions[*].garrison_effective_k', 'men'),
      /^l\.yaml:5:11: not an edit: men; allowed: TABLE\[KEY\]/,
    ],
    [
      'the horizon',
      change('regions[*].garrison_effective_k', 'case.horizon_days'),
      /^l\.yaml:5:11: not an edit: case\.horizon_days; allowed: inputs other than the horizon/,
    ],
    [
      'a path that moves nothing',
      change('Overland/air', 'Overlnd/air'),
      /^l\.yaml:15:11: no row of patrons matches Overlnd\/air; allowed: .*did you mean Overland\/air\?$/,
    ],
    [
      'a region that is not there',
      change('regions[*]', 'regions[Aldr]'),
      /^l\.yaml:5:11: no row of regions matches Aldr; .*did you mean Alder\?$/,
    ],
    [
      'a column that is not there',
      change('garrison_effective_k', 'garrison_k'),
      /^l\.yaml:5:11: regions has no column garrison_k to edit; .*did you mean garrison_effective_k\?$/,
    ],
    [
      'what happened',
      change('regions[*].garrison_effective_k', 'outcome[FA].day'),
      /^l\.yaml:5:11: outcome holds what happened; edits touch inputs only$/,
    ],
    [
      'a date of what has none',
      lever('regions[*].militia_k', 'as it was, 2000-03-01'),
      /^l\.yaml:9:28: not a value for regions\[\*\]\.militia_k: 2000-03-01/,
    ],
    [
      'dates of one path of a support',
      change('air].level', 'air].realised'),
      /^l\.yaml:15:11: path is not a value it can have: .*allowed: where stops are dates: patrons\[PATRON\/CHANNEL\]\.level$/,
    ],
    [
      'dates of supports that differ',
      change('Overland/air', 'Overland/*'),
      /^l\.yaml:15:11: a date cannot move patrons\[Overland\/\*\]\.level: its 2 supports changed differently/,
    ],
    [
      'out of bounds',
      lever('patrons[Farland/arms].level', '0, as it was, 1.5'),
      /^l\.yaml:9:31: not a value for patrons\[Farland\/arms\]\.level: 1\.5; allowed: 0 to 1$/,
    ],
    [
      'a day after the last',
      change('2000-07-01', '2001-07-01'),
      /^l\.yaml:23:17: a stop is out of range: 2001-07-01; allowed: 2000-01-02, the day after the first, to 2000-07-19, or never$/,
    ],
    [
      'no stop of history',
      change('stops: [as it was]\n      - name: Later', 'stops: [2000-06-01]\n      - name: Later'),
      /^l\.yaml:18:7: 0 stops are what it was in history, where one belongs; allowed: exactly one stop that is written: as it was$/,
    ],
    [
      'a misspelt one',
      change('stops: [as it was]\n      - name: Later', 'stops: [as it wass]\n      - name: Later'),
      /^l\.yaml:21:17: 0 stops .*did you mean as it was\?$/,
    ],
    [
      'two of them',
      change('2000-07-01, never', '2000-07-01, as it was'),
      /^l\.yaml:23:29: 2 stops are what it was in history/,
    ],
    [
      'one stop',
      lever('regions[*].militia_k', 'as it was'),
      /^l\.yaml:8:7: number of stops is out of range: 1; allowed: 2 to 60$/,
    ],
    [
      'too many stops',
      change('step: 0.2', 'step: 0.001'),
      /^l\.yaml:8:7: number of stops is out of range: 404; allowed: 2 to 60$/,
    ],
    [
      'two kinds',
      change('x0.75', '3'),
      /^l\.yaml:9:23: the stop 3 is of another kind than the multiples before it; allowed: multiples, or as it was$/,
    ],
    [
      'out of order',
      change('x0.5, x0.75', 'x0.75, x0.5'),
      /^l\.yaml:9:24: the stop x0\.5 stands after x0\.75, which is not before it; allowed: the smaller or earlier first$/,
    ],
    [
      'history out of place',
      change('2000-07-01', '2000-03-01'),
      /^l\.yaml:23:17: the stop 2000-03-01 stands after as it was/,
    ],
    [
      'a stop that changes nothing',
      lever('patrons[Farland/arms].level', 'as it was, x2, x3'),
      /^l\.yaml:9:32: the stop x3 comes to the same as x2$/,
    ],
    [
      'the same input',
      HEAD + MEN + MEN.replace('id: men', 'id: all').replace('regions[*]', 'regions[F*]'),
      /^l\.yaml:15:11: the lever all moves the same input as men$/,
    ],
    [
      'neither stops nor range',
      change('        stops: [x0.5, x0.75]\n', ''),
      /^l\.yaml:8:9: exactly one of several fields must be written; found: none; allowed: either stops or range$/,
    ],
    [
      'both',
      change('step: 0.2 }', 'step: 0.2 }\n        stops: [x3]'),
      /^l\.yaml:11:9: exactly one .* found: stops, range/,
    ],
    [
      'a range backwards',
      change('to: x1.6', 'to: x1'),
      /^l\.yaml:12:16: from, to, step is not a value it can have: x1\.2, x1, 0\.2; allowed: from and to of one kind/,
    ],
    [
      'a range of two kinds',
      change('to: x1.6', 'to: 2'),
      /^l\.yaml:12:16: from, to, step is not a value/,
    ],
    [
      'a range that is none',
      change('{ from: x1.2, to: x1.6, step: 0.2 }', '3'),
      /^l\.yaml:12:16: range is not a map$/,
    ],
    [
      'a stop that is none',
      change('x0.75', '[1]'),
      /^l\.yaml:9:23: a stop is not a value it can have: 1; allowed: a number, x0\.5/,
    ],
    ['no stop', change('[x0.5, x0.75]', '[]'), /^l\.yaml:9:16: a stop is missing/],
    [
      'a long name',
      change('name: Fewer', `name: ${'x'.repeat(201)}`),
      /^l\.yaml:8:15: name is 201 characters long; allowed: at most 200$/,
    ],
    [
      'a long question',
      change('How many men?', 'x'.repeat(201)),
      /^l\.yaml:4:15: question is 201 characters long; allowed: at most 200$/,
    ],
    [
      'too many levers',
      HEAD + Array.from({ length: 13 }, (_, i) => MEN.replace('id: men', `id: m${i}`)).join(''),
      /levers is out of range: 13 entries; allowed: at most 12$/,
    ],
    [
      'too many bands',
      change(
        '      - name: Fewer\n',
        `${'      - { name: B, stops: [x0] }\n'.repeat(7)}      - name: Fewer\n`,
      ),
      /bands is out of range: 10 entries; allowed: at most 9$/,
    ],
    ['a lever that is none', `${HEAD}  - men\n`, /^l\.yaml:3:5: a lever is not a map$/],
    [
      'a band that is none',
      change('      - name: Fewer\n        stops: [x0.5, x0.75]\n', '      - Fewer\n'),
      /^l\.yaml:8:9: a band is not a map$/,
    ],
    ['no YAML', `${HEAD}  - {`, /^l\.yaml:3:\d+: not YAML/],
  ])('%s', (_, text, expected) => {
    const { levers, problems } = read(text);
    expect(levers).toBeNull();
    expect(problems.map(formatProblem).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });

  test('faults that only levers have, by their codes', () => {
    const codes = [
      change('2000-07-01, never', '2000-07-01, as it was'),
      change('x0.75', '3'),
      change('x0.5, x0.75', 'x0.75, x0.5'),
      change('Overland/air', 'Overland/*'),
      lever('patrons[Farland/arms].level', 'as it was, x2, x3'),
      HEAD + MEN + MEN.replace('id: men', 'id: all'),
    ].flatMap((text) => read(text).problems.map((p) => p.code));
    expect(codes).toEqual([
      'lever-as-it-was',
      'lever-kind',
      'lever-order',
      'lever-turns',
      'lever-same-stop',
      'lever-same-input',
    ]);
  });

  test('one fault of a path is said once, not for each stop', () => {
    expect(says(change('regions[*]', 'regions[Aldr]'))).toHaveLength(1);
  });

  test('a name that steers what stands around it is quoted without what steers', () => {
    const [line] = says(change('id: air', 'id: "a\u202eb"'));
    expect(line).toContain('a\ufffdb');
    expect(line).not.toContain('\u202e');
  });
});

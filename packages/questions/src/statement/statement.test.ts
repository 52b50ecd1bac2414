/** A data statement: counts as the tables have them, and nothing of what happened. */
import { countKinds, kindsOf, quantitiesIn } from '@interregnum/case';
import { describe, expect, test } from 'vitest';
import { handSet } from '../parameters.ts';
import { smallCase } from '../testing/small-study.ts';
import { codingOf, statementFacts } from './facts.ts';
import { standingIn } from './standing.ts';
import { dataStatement, type StatementParts } from './statement.ts';

const NOTHING: StatementParts = { readme: null, posterior: null, board: null };
const README = `# A case

It fell.

## Inputs and hindsight

**Not coded blind.** Coded by [one coder](../CODEBOOK.md), see \`case.json\`.

Inputs are of the day.

Where hindsight may leak, so vary it:
1. The town that fell.

## Observed
It fell on day 30.
`;

describe('its tables', () => {
  test('are counted whole: rows, numbers, how each is known', async () => {
    const opened = await smallCase();
    const { data } = opened;
    const beside = { readme: null, parameters: handSet().from, standing: null };
    const { tables, sources } = statementFacts(opened, beside);
    const summed = tables.map((t) => t.kinds);
    const sum = (kind: 'measured' | 'estimated' | 'assumed'): number =>
      summed.reduce((all, kinds) => all + kinds[kind], 0);
    expect({
      measured: sum('measured'),
      estimated: sum('estimated'),
      assumed: sum('assumed'),
    }).toEqual(countKinds(data));
    const regions = tables.find((t) => t.name === 'regions')!;
    expect(regions).toMatchObject({
      rows: data.regions.length,
      kinds: kindsOf(quantitiesIn(data.regions)),
      realised: null,
    });
    const events = tables.find((t) => t.name === 'events')!;
    expect(events.realised).toBe(data.events.filter((e) => e.realised).length);
    expect(sources).toBe(new Set(quantitiesIn(data).map((q) => q.source)).size);
  });

  test('the incumbent is named where it has a name, and once', async () => {
    const named = dataStatement(await smallCase(), NOTHING);
    expect(named).toContain('): the incumbent Fictitious Republic against ');
    const nameless = dataStatement(
      await smallCase('small', (text) => text.replace('"Fictitious Republic"', '""')),
      NOTHING,
    );
    expect(nameless).toContain('): the incumbent against ');
    expect(nameless).not.toContain('the incumbent the incumbent');
  });

  test('are said, with what is missing and what is assumed', async () => {
    const opened = await smallCase();
    const text = dataStatement(opened, NOTHING);
    expect(text).toContain(`SHA-256 of the inputs: ${opened.data.hash}`);
    for (const heading of [
      'What it holds',
      'As known on which day',
      'Who coded it, and how blind',
      'Sources and licences',
      'How well it is known',
      'What is missing, and what is filled in',
      'What happened is kept apart',
      'How the model does on it',
      'How to cite it',
    ])
      expect(text).toContain(`\n## ${heading}\n`);
    for (const what of Object.keys(opened.data.missing)) expect(text).toContain(`- ${what}: `);
    expect(text).toContain('npx interregnum check small --statement');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what happened', () => {
  test('is named by file, and another history gives the same statement to the letter', async () => {
    const opened = await smallCase();
    const observed = ['outcome.csv', 'outcome_case.json'].filter((name) => opened.files.has(name));
    expect(observed).not.toEqual([]);
    const text = dataStatement(opened, NOTHING);
    for (const name of observed) expect(text).toContain(name);
    const other = new Map(opened.files);
    for (const name of observed) other.set(name, 'LEAK');
    expect(dataStatement({ ...opened, files: other }, NOTHING)).toBe(text);
    const none = new Map(
      [...opened.files].filter(
        ([name]) => !/^(outcome|episodes|observed|timeline|forecasts)/.test(name),
      ),
    );
    expect(dataStatement({ ...opened, files: none }, NOTHING)).toContain(
      'No file says what happened',
    );
  });

  test('is left out of what its README says of the coding', async () => {
    expect(codingOf(README)).toEqual([
      'Not coded blind. Coded by one coder, see case.json.',
      'Inputs are of the day.',
    ]);
    expect(codingOf('# Nothing')).toEqual([]);
    const opened = await smallCase();
    const text = dataStatement(opened, { ...NOTHING, readme: README });
    expect(text).toContain('Coded by one coder');
    expect(text).not.toMatch(/It fell|town that fell|day 30/);
    expect(dataStatement(opened, NOTHING)).toContain('it is not said who coded it');
  });
});

test('its score is that of the row of its name, and of no other', () => {
  const table = {
    block: 'table',
    title: 'J by case',
    columns: [
      { title: 'case' },
      { title: 'hazard regression (logistic) (left out)' },
      { title: 'the model (left out)' },
    ],
    rows: [
      ['Here', 1.5, 0.5],
      ['There', 1, null],
    ],
  } as const;
  expect(standingIn({ blocks: [table] }, 'Here')).toEqual({ model: 0.5, regression: 1.5 });
  expect(standingIn({ blocks: [table] }, 'There')).toBeNull();
  expect(standingIn({ blocks: [table] }, 'Nowhere')).toBeNull();
  expect(standingIn({ blocks: [] }, 'Here')).toBeNull();
});

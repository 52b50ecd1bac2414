/** A methods paragraph: every fact of a run is in it, and each fact only where it is so. */
import { MECHANISMS } from '@interregnum/model';
import { describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { compareAnswer } from '../compare/answer.ts';
import { askCompare } from '../compare/ask.ts';
import { compareDocument } from '../compare/document.ts';

import { runMethods } from '../run/methods.ts';
import { madeUpRun } from '../testing/made-up-run.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { UNSEEN_SENTENCE } from '../trust.ts';
import { methodsParagraph } from './english.ts';
import { type MethodsFacts, methodsFacts } from './facts.ts';
import { programCitation } from './program.ts';
import { attributions } from './sources.ts';

const { data, observed, result, parameters, command } = madeUpRun();
const { identity, resultHash } = result;
const FACTS: MethodsFacts = methodsFacts({
  data,
  observed,
  identity,
  parameters,
  scenario: null,
  own: null,
  districts: false,
  played: { of: 'runs', runs: 1200, failed: 0, resultHash },
  command,
});
const said = (more: Partial<MethodsFacts> = {}): string => methodsParagraph({ ...FACTS, ...more });

describe('of a run', () => {
  test('program, rules, case, days, seed, result, how to have it again, citation, standing', () => {
    const text = said({ version: '1.2.0' });
    for (const fact of [
      `Interregnum ${identity.engine} (rules ${identity.rulesHash})`,
      `(${data.id}, version 1.2.0 of its tables; SHA-256 of the inputs as played ${data.hash})`,
      '1,200 histories were played with seed 1.',
      'No input was changed.',
      'The mechanisms of the model were on as they ship.',
      'nothing of the outcome: it is a hindcast',
      'Intervals of shares are of 95 % (Wilson)',
      `SHA-256 ${resultHash}`,
      `“${command}”`,
      `“interregnum verify ${resultHash.slice(0, 16)}”`,
      programCitation(identity.engine),
      UNSEEN_SENTENCE,
      'SHA-256 of the vector:',
    ])
      expect(text).toContain(fact);
    expect(text).not.toMatch(/\n|undefined|null|\s\s/);
  });

  test('what was changed, switched, left out and kept from it', () => {
    const text = said({
      version: null,
      scenario: 'Contractors stay',
      edits: ['a=1', 'b=x2'],
      switchedOff: ['bargains'],
      switchedOn: ['amnesty', 'massing'],
      hindcast: false,
      played: { of: 'runs', runs: 10, failed: 2, resultHash },
      districts: { count: 398, hash: 'e'.repeat(64) },
    });
    for (const fact of [
      'whose tables state no version',
      'The scenario “Contractors stay” was played: a=1; b=x2.',
      'but for bargains switched off and amnesty and massing switched on.',
      'given only what was known or announced by',
      '10 histories were played with seed 1, of which 2 ended with an error and are left out.',
      'Its 398 districts were played inside the regions',
    ])
      expect(text).toContain(fact);
  });

  test('where the parameters came from and how they were learnt', () => {
    const fitted = {
      ...parameters,
      source: 'shipped posterior',
      label: 'left out',
      vectors: 120,
      trainedOn: ['a-1', 'b-2'],
      leftOut: ['c-3'],
      fitted: '2026-11-23',
      method: 'Rejection, in short',
    } as const;
    const text = said({ parameters: fitted });
    expect(text).toContain('fitted on 2 histories (a-1, b-2) on 23 November 2026');
    expect(text).toContain('fitted without c-3');
    expect(text).toContain('the posterior that ships with the program (SHA-256 ');
    expect(text).toContain('How they were learnt: Rejection, in short.');
    expect(text).toContain('hold chance and doubt in the parameters');
    expect(said({ parameters: { ...fitted, source: 'my.json' } })).toContain(
      'the posterior file my.json',
    );
    expect(said()).toContain('hold chance, not doubt in the rules');
  });

  test('is what `run` makes of what was played, and hostile names cannot move the cursor', () => {
    const made = { data, observed, result, parameters, scenario: null, command };
    const off = { ...identity.switches, [MECHANISMS[0]]: !identity.switches[MECHANISMS[0]] };
    const text = runMethods({
      ...made,
      result: { ...result, identity: { ...identity, switches: off } },
    });
    expect(text).toMatch(new RegExp(`but for ${MECHANISMS[0]} switched (on|off)\\.`));
    expect(runMethods({ ...made, data: { ...data, title: 'A\u001b[2J\nB' } })).toContain(
      '“A\uFFFD[2J\uFFFDB”',
    );
  });
});

test('of a comparison: pairs, changes by name with their edits, its own intervals; in answer and document', async () => {
  const study = await smallStudy();
  const HALF = 'regions[*].garrison_effective_k=x0.5';
  const command = 'interregnum compare small';
  const asked = { runs: 20, scenarios: [], set: [HALF], outcome: 'regime falls' };
  const found = await askCompare(study, asked, asking());
  const answer = compareAnswer(found, command);
  expect(answerFault(answer)).toBeNull();
  const text = answer.methods!;
  expect(text).toBe(compareDocument(found, 1, command).methods);
  for (const fact of [
    '20 pairs of histories were played with seed 3',
    `The change was ${HALF}.`,
    'the bootstrap with 1,000 replicates',
    `whether the regime falls by`,
    `“${command}” gives the same bits`,
    study.input.caseHash,
  ])
    expect(text).toContain(fact);
  expect(text).not.toMatch(/verify|No input/);
});

test('sources stand once, under the licence that is nearest to them', () => {
  const of = (table: string, name: string, attribution: string) => ({
    table,
    name,
    path: '',
    attribution,
  });
  expect(
    attributions([
      of('*', 'CC', 'pages; outlines'),
      of('map', 'PD', 'outlines'),
      of('regions', 'CC', 'census; pages'),
    ]),
  ).toEqual([
    { licence: 'CC', sources: ['census', 'pages'] },
    { licence: 'PD', sources: ['outlines'] },
  ]);
  expect(said({ licences: [] })).toContain('states no licence and no source');
});

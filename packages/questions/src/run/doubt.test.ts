import { countKinds, type Edit } from '@interregnum/case';
import { chanceWord } from '@interregnum/words';
import { describe, expect, it } from 'vitest';
import { madeUpRun } from '../testing/made-up-run.ts';
import {
  chanceDoubt,
  changes,
  changesInShort,
  inputDoubt,
  knowledge,
  modelDoubt,
  parametersDoubt,
} from './doubt.ts';
import { type RunParts, showRun } from './show.ts';

describe('words for chances', () => {
  it.each([
    [0, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.5, 'roughly an even chance'],
    [0.55, 'likely'],
    [0.8, 'very likely'],
    [0.95, 'almost certain'],
    [1, 'almost certain'],
  ])('%s is %s', (p, word) => {
    expect(chanceWord(p)).toBe(word);
  });
});

describe('the causes of doubt', () => {
  const input = showRun(madeUpRun());

  it('gives the share, its interval and the spread of dates', () => {
    expect(chanceDoubt(input)).toMatch(
      /^88 % of 120 runs end in a fall: very likely, in the model\. .* between 85 % and 91 %\. .* 5 % have fallen by .* 2021, 13 % have not fallen by 30 November 2021\.$/,
    );
  });

  it('gives no range of dates when hardly any run falls', () => {
    expect(chanceDoubt(showRun(madeUpRun({ fate: 'none' })))).toContain('no range of dates');
  });

  it('counts every number of the case once', () => {
    const kinds = countKinds(input.caseData);
    expect(kinds).toEqual({ measured: 0, estimated: 0, assumed: 9 * 11 + 8 + 1 + 1 + 2 });
    expect(inputDoubt(input)).toContain('100 % assumed');
  });

  it('says what the parameters have seen, and that one value carries no doubt', () => {
    expect(parametersDoubt(input)).toMatch(/hand-set; .*Afghanistan 2021.* no interval/);
    const from = {
      source: 'shipped posterior',
      label: 'left out',
      vectors: 60,
      hash: '',
      trainedOn: ['a-1', 'b-2'],
      leftOut: ['c-3', 'c-4'],
      fitted: '2026-11-22',
      method: 'Rejection.',
      notes: ['The rules have changed since the parameters were fitted.'],
    } as const;
    const fitted = parametersDoubt({ ...input, run: { ...input.run, parameters: from } });
    expect(fitted).toContain('one of 60 vectors of them, fitted on 2 histories (a-1, b-2)');
    expect(fitted).toContain('on 22 November 2026, without c-3 and c-4');
    expect(fitted).toMatch(/carry doubt in the parameters.*The rules have changed/);
    expect(fitted).not.toContain('hand-set');
  });

  it('says when there is no score, and what the run knew', () => {
    const unknown = showRun(madeUpRun({ observed: 'unknown' }));
    expect(modelDoubt(unknown)).toContain('cannot be scored');
    expect(modelDoubt({ ...input, scores: null, run: { ...input.run, edits: ['a=1'] } })).toContain(
      'another history',
    );
    expect(knowledge(input)).toContain('hindcast');
    const blind = { ...input, run: { ...input.run, hindcast: false } };
    expect(knowledge(blind)).toContain('only what was known or announced by 14 April 2021');
  });
});

describe('what was changed', () => {
  const parts = madeUpRun();
  const changed = (edits: readonly string[], scenario: RunParts['scenario']) =>
    showRun({
      ...parts,
      scenario,
      result: { ...parts.result, identity: { ...parts.result.identity, edits } },
    });
  const edits = ['patrons[A/air].level@2021-05-01..=1', 'events[x]=remove'];
  const scenario = { title: 'Air stays', edits: [{}, {}] as unknown as readonly Edit[] };

  it('is the name of the scenario first, and every edit of it elsewhere', () => {
    expect(changesInShort(changed(edits, scenario))).toBe(
      'Changed here: “Air stays”. This is not the history that happened. Each change stands under “How to reproduce this”.',
    );
    expect(changes(changed(edits, scenario))).toBe(
      `Changed here: scenario “Air stays”; edits: ${edits.join(' and ')}.`,
    );
    expect(changesInShort(changed([...edits, 'a.b=1'], scenario))).toMatch(
      /^Changed here: “Air stays” and 1 more change\. /,
    );
  });

  it('is nothing where nothing was', () => {
    expect(changesInShort(showRun(parts))).toBeNull();
    expect(changes(showRun(parts))).toBeNull();
  });
});

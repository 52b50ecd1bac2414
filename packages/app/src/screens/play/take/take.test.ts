import { editText, parseScenario } from '@interregnum/case';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '../../../state/asked.ts';
import { commandOf, embedCode, scenarioFileOf } from './take-texts.ts';

describe('what is taken along', () => {
  it('is the command of the same answer, defaults left out', () => {
    expect(commandOf('mali-2012', NOTHING_ASKED)).toBe('interregnum run mali-2012');
    const asked = {
      ...NOTHING_ASKED,
      scenario: 'no-coup',
      edits: ["patrons[France's air/air].level=x0.5"],
      seed: 7,
      runs: 150,
    };
    expect(commandOf('mali-2012', asked)).toBe(
      `interregnum run mali-2012 --runs 150 --seed 7 --scenario no-coup --set 'patrons[France'\\''s air/air].level=x0.5'`,
    );
  });

  it('is a scenario file that reads as the edits that were made', () => {
    const edits = [
      'regions[*].garrison_effective_k=x0.5',
      'patrons[US "contractors": #1/lift].level@2021-05-01..2021-06-01=1',
      'patrons[US/air].level@..2021-06-01=0.3',
      'events[bagram]=remove',
    ];
    const { scenario, problems } = parseScenario(scenarioFileOf('A "title": #', edits), 'f.yaml');
    expect(problems).toEqual([]);
    expect(scenario!.title).toBe('A "title": #');
    expect(scenario!.edits.map(editText)).toEqual(edits);
  });

  it('is one element, whatever the names are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, title) => {
        const code = embedCode(address, title);
        expect(code.match(/</g)).toHaveLength(2);
        expect(code.match(/"/g)).toHaveLength(12);
      }),
    );
  });
});

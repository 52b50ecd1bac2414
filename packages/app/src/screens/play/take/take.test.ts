import { editText, parseScenario } from '@interregnum/case';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '../../../state/asked.ts';
import { commandOf, embedCode, isOwnMachine, scenarioFileOf } from './take-texts.ts';

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

  it.each([
    ['http://127.0.0.1:4173/', true],
    ['http://localhost/page/', true],
    ['http://[::1]:8080/', true],
    ['file:///home/someone/page/index.html', true],
    ['https://example.org/localhost/', false],
    ['https://localhost.example.org/', false],
    ['http://127.example.org/', false],
  ])('knows whether %s is an address for nobody else: %s', (address, own) => {
    expect(isOwnMachine(address)).toBe(own);
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

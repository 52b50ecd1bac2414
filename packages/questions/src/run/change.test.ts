import { describe, expect, test } from 'vitest';
import { runChange, shortEdits } from './change.ts';

const edit = { path: 'a.b', value: '1' } as never;

describe('what was changed', () => {
  test('of a scenario its title, and only what comes on top of it', () => {
    expect(runChange(null, [])).toBeNull();
    expect(runChange({ title: 'T', edits: [edit] }, ['a.b=1'])).toEqual({
      scenario: 'T',
      edits: [],
    });
    expect(runChange({ title: 'T', edits: [edit] }, ['a.b=1', 'c=2'])).toEqual({
      scenario: 'T',
      edits: ['c=2'],
    });
    expect(runChange(null, ['c=2'])).toEqual({ scenario: null, edits: ['c=2'] });
  });

  test('a scenario that switches on and edits nothing is a change', () => {
    expect(runChange({ title: 'T', edits: [] }, [])).toEqual({ scenario: 'T', edits: [] });
  });

  test('holds nothing that steers a terminal, and no title too long for a sentence', () => {
    const { scenario, edits } = runChange({ title: `\u001b[2J${'é'.repeat(200)}`, edits: [] }, [
      'a\u202e=1',
    ])!;
    expect(scenario).toMatch(/^\uFFFD\[2Jé+…$/);
    expect(scenario).toHaveLength(60);
    expect(edits).toEqual(['a\uFFFD=1']);
  });
});

describe('changes cut short', () => {
  const long = `regions[${'x'.repeat(80)}].garrison_k=x2`;

  test('as many as there is room for, then an ellipsis', () => {
    expect(shortEdits(['a=1', 'b=2'])).toEqual(['a=1', 'b=2']);
    expect(shortEdits(['a=1', long, 'b=2'])).toEqual(['a=1', '…']);
    const [cut, ...more] = shortEdits([long, 'b=2']);
    expect(cut).toHaveLength(60);
    expect(cut).toMatch(/^regions\[x+…$/);
    expect(more).toEqual(['…']);
  });
});

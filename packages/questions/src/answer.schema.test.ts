import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from './answer.schema.ts';
import { asking, smallStudy } from './testing/small-study.ts';
import { whyAnswer } from './why/answer.ts';
import { askWhy } from './why/ask.ts';

let written = '';
beforeAll(async () => {
  const study = await smallStudy();
  const found = await askWhy(study, { runs: 20, sampled: false }, asking());
  written = JSON.stringify(whyAnswer(found, 'interregnum why small'));
});
const sound = () => JSON.parse(written);

/** The value with what stands at a path replaced. */
function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return put;
  if (Array.isArray(value))
    return value.map((each, k) => (k === head ? withAt(each, rest, put) : each));
  return { ...(value as object), [head]: withAt((value as never)[head], rest, put) };
}

function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Array.isArray(value)
    ? value.flatMap((each, k) => pathsOf(each).map((path) => [k, ...path]))
    : Object.entries(value).flatMap(([key, each]) => pathsOf(each).map((path) => [key, ...path]));
  return [[], ...inner];
}

describe('an answer read from a file', () => {
  test('is sound as it was written', async () => {
    expect(answerFault(sound())).toBeNull();
  });

  test.each([
    ['another block', ['blocks', 0, 'block'], 'script'],
    ['a key that no version knows', ['blocks', 0, 'onclick'], 'x'],
    ['a text without end', ['title'], 'x'.repeat(20_001)],
    ['a number that no scale has ticks for', ['blocks', 0, 'rows', 0, 1], 1e300],
    ['blocks without end', ['blocks'], Array(401).fill({ block: 'note', text: 'x' })],
    ['a row longer than the columns', ['blocks', 0, 'rows', 0], ['a', 'b']],
    ['a schema of another document', ['schema'], 'interregnum.why/1'],
  ])('with %s is refused, and the place is named', async (_, path, put) => {
    const answer = sound();
    const first = answer.blocks.findIndex((b: { block: string }) => b.block === 'table');
    const at = path.map((step, k) => (k === 1 && path[0] === 'blocks' ? first : step));
    expect(answerFault(withAt(answer, at, put))).toMatch(/^(schema|title|blocks)[^:]*: \S/);
  });

  test('with a figure of a name that leads elsewhere, or two of one name, is refused', async () => {
    const answer = sound();
    const k = answer.blocks.findIndex((b: { block: string }) => b.block === 'figure');
    for (const name of ['../briefing', 'a/b', 'A', '', 'x'.repeat(61)])
      expect(answerFault(withAt(answer, ['blocks', k, 'name'], name))).toMatch(/^blocks/);
    const twice = { ...answer, blocks: [...answer.blocks, answer.blocks[k]] };
    expect(answerFault(twice)).toMatch(/two figures have one name/);
  });

  test('whatever stands anywhere in it, it is judged and not thrown at', async () => {
    const answer = sound();
    const anywhere = fc.constantFrom(...pathsOf(answer));
    fc.assert(
      fc.property(anywhere, fc.jsonValue({ maxDepth: 3 }), (path, put) => {
        const fault = answerFault(withAt(answer, path, put));
        expect(fault === null || fault.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a kept answer tells a reader to type', () => {
  test.each([
    ['a command as this program writes it', "interregnum why small --set 'a[*].b=x2'", null],
    ['an apostrophe in an argument', `interregnum why 'it'\\''s'`, null],
    ['another program', 'evil-package --now', /^command: /],
    ['a command behind the command', 'interregnum why small; rm -rf x', /^command: /],
    ['a command inside the command', 'interregnum why $(rm x)', /^command: /],
    ['a line of its own', 'interregnum why small\nrm x', /^command: /],
  ])('%s', async (_, command, fault) => {
    const judged = answerFault({ ...sound(), command });
    if (fault === null) expect(judged).toBeNull();
    else expect(judged).toMatch(fault);
  });
});

test('lists of a drawing that are not of its days are refused, and totals that no country has', async () => {
  const held = { q10: [1], q25: [1], q50: [1], q75: [1], q90: [1] };
  const twins = (days: number[], of: typeof held) => ({
    block: 'figure',
    name: 'held',
    caption: 'x',
    figure: {
      kind: 'held-twins',
      data: {
        title: 'x',
        origin: '2021-04-14',
        horizonDays: 10,
        pairs: 3,
        days,
        scenarios: [
          { name: 'x', base: of, scenario: of, difference: [{ mean: 0, low: 0, high: 0 }] },
        ],
      },
    },
  });
  const answer = sound();
  const judge = (block: unknown): string | null =>
    answerFault({ ...answer, blocks: [...answer.blocks, block] });
  expect(judge(twins([0], held))).toBeNull();
  expect(judge(twins([0, 7], held))).toMatch(/not of its days/);
  expect(judge(twins([0], { ...held, q90: [1e9] }))).toMatch(/^blocks/);
});

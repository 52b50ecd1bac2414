/** One run from the asking to the answer, on the small case. */
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import type { Answer } from '../answer.ts';
import { smallStudy } from '../testing/small-study.ts';
import { traceAnswer } from './answer.ts';
import { askTrace, type TraceFound } from './ask.ts';
import { traceDocumentSchema } from './document.schema.ts';
import { traceDocument } from './document.ts';

/** A run in which the regime ends before the horizon and something falls after it. */
let found: TraceFound;
beforeAll(async () => {
  const study = await smallStudy({ set: ['regions[*].garrison_effective_k=x0.2'] });
  for (let run = 0; run < 300; run++) {
    found = askTrace(study, run);
    const end = found.steps.findIndex((step) => step.kind === 'collapse');
    if (end >= 0 && found.steps.slice(end + 1).some((step) => step.kind === 'fall')) return;
  }
  throw new Error('no run of the small case has a fall after its end');
});

const texts = ({ blocks }: Answer): string[] =>
  blocks.flatMap((b) => (b.block === 'list' ? b.items : 'text' in b ? [b.text] : []));

describe('one history as an answer', () => {
  test('a line a step, to the end of the regime and no further', () => {
    const answer = traceAnswer(found, 'interregnum trace small', false);
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect(answer.sentence).toMatch(/^\d+ of \d+ centres fall in this run; the regime ends on/);
    const list = answer.blocks.find((b) => b.block === 'list');
    const lines = list?.block === 'list' ? list.items : [];
    expect(lines.at(-1)).toMatch(/: The regime ends/);
    const before = found.steps.findIndex((step) => step.kind === 'collapse') + 1;
    expect(lines).toHaveLength(before);
    const after = found.steps.slice(before).filter((step) => step.kind === 'fall').length;
    expect(texts(answer).join(' ')).toContain(
      `With the regime gone ${after} more centre${after === 1 ? ' changes' : 's change'} hands`,
    );
  });

  test('in full every step has its causes under its day', () => {
    const answer = traceAnswer(found, 'interregnum trace small --full', true);
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    const [fall] = found.steps.filter((step) => step.kind === 'fall');
    const told = texts(answer);
    expect(told.some((text) => text.endsWith(`(day ${fall?.day})`))).toBe(true);
    expect(told.some((text) => text.startsWith(fall?.text ?? '-') && /faced/.test(text))).toBe(
      true,
    );
  });
});

test('the document holds every step, those after the end as well', () => {
  const document = traceDocument(found);
  expect(traceDocumentSchema.safeParse(document).error).toBeUndefined();
  expect(document.steps.filter((s) => s.kind === 'fall')).toHaveLength(
    document.ending.regions_lost,
  );
});

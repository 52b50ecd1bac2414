import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { elementsOf } from './testing/well-formed.ts';
import {
  VERDICT_ORDER,
  type VerdictsInput,
  verdicts,
  verdictsCsv,
  verdictsDesc,
} from './verdicts.ts';

const claims = (n: number): VerdictsInput['claims'] =>
  Array.from({ length: n }, (_, k) => ({
    id: String(k + 1),
    role: (['output', 'mechanism', 'input', 'outside'] as const)[k % 4]!,
    verdict: VERDICT_ORDER[k % VERDICT_ORDER.length]!,
  }));
const HOSTILE = '<script>alert(1)</script>"&\u202e';

describe('verdicts', () => {
  it('says the counts first, and carries its data', () => {
    const input = { title: 'A text', claims: claims(12) };
    expect(verdictsDesc(input)).toMatch(
      /^Of 12 claims: 2 reproduced, 2 contradicted, 2 undecided, /,
    );
    const svg = verdicts(input, { id: 'v' });
    expect(embeddedCsv(svg)).toBe(verdictsCsv(input));
    expect(parseCsv(verdictsCsv(input))).toHaveLength(13);
  });

  it.each([0, 1, 65, 500])('%i claims are one square each, inside the drawing', (n) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const svg = verdicts({ title: 'A text', claims: claims(n) }, { id: 'v', layout });
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as number[];
      const squares = [
        ...svg.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="23" height="23"/g),
      ];
      expect(squares).toHaveLength(n);
      for (const [, x, y] of squares) {
        expect(Number(x) + 23).toBeLessThanOrEqual(width!);
        expect(Number(y) + 23).toBeLessThanOrEqual(height!);
      }
    }
  });

  it('a hostile id or title stays text', () => {
    const hostile = { id: HOSTILE, role: 'input', verdict: 'input' } as const;
    const svg = verdicts({ title: HOSTILE, claims: [hostile] }, { id: HOSTILE });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
    expect(elementsOf(svg).length).toBeGreaterThan(5);
  });
});

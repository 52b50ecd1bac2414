import { describe, expect, it } from 'vitest';
import type { MapPlace } from './map-state.ts';
import { type OutlineInput, outline, outlineCsv, outlineDesc } from './outline.ts';
import { country } from './testing/fixture.ts';

const { map } = country({ regions: 4 });
const withLost = (shares: readonly (number | null)[]): OutlineInput => ({
  ...map,
  runs: 1000,
  places: map.places.slice(0, shares.length).map(
    (p, i): MapPlace => ({
      ...p,
      atOrigin: 'incumbent',
      lost: shares[i] === null ? null : [0, shares[i] ?? 0],
    }),
  ),
});

describe('an outline', () => {
  it('tells the shares at the end apart by lightness, one path a shade', () => {
    const svg = outline(withLost([0.1, 0.3, 0.6, 0.95]), { id: 'o', heading: false });
    const fills = [...svg.matchAll(/<path class="igf-(\w+)/g)].map((m) => m[1]);
    expect(fills).toEqual(['incumbent', 'lostFew', 'lostMany', 'challenger']);
    const two = outline(withLost([0.1, 0.1, 0.95]), { id: 'o', heading: false });
    expect(two.match(/igs-paper/g)).toHaveLength(2);
  });

  it('keeps what was lost before, and what is not known, apart', () => {
    const input = withLost([null, 0.9]);
    const places = [input.places[0]!, { ...input.places[1]!, atOrigin: 'third' as const }];
    const svg = outline({ ...input, places }, { id: 'o' });
    expect(svg).toContain('igf-nodata');
    expect(svg).toContain('igf-third');
    expect(svg).not.toContain('igf-challenger');
  });

  it('says it in words, numbers first', () => {
    expect(outlineDesc(withLost([0.1, 0.5, 0.95, null]))).toBe(
      '2 of 4 centres lost at the end in at least half of 1,000 runs. Model result, not observation.',
    );
  });

  it('has a row a region', () => {
    const rows = outlineCsv(withLost([0.25, null]))
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/,incumbent,0\.25$/);
    expect(rows[2]).toMatch(/,incumbent,$/);
  });
});

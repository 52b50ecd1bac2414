/** Upright lines that run through a text, found in what was drawn. */
import { textWidth } from '../text.ts';

const numberOf = (attributes: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? Number.NaN);

/** Texts of an SVG without transforms round them that an upright line crosses. */
export function textsCrossed(svg: string): string[] {
  const lines = [...svg.matchAll(/ d="((?:M[\d.-]+ [\d.-]+V[\d.-]+)+)"/g)].flatMap(([, d = '']) =>
    [...d.matchAll(/M([\d.-]+) ([\d.-]+)V([\d.-]+)/g)].map(([, ...at]) => at.map(Number)),
  );
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].flatMap(
    ([, attributes = '', text = '']) => {
      const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')];
      const size = numberOf(attributes, 'font-size') || 12;
      // a table of widths is on the wide side; what is surely inside
      const width = 0.85 * textWidth(text, size);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      const crossed = lines.some(
        ([at = 0, from = 0, to = 0]) =>
          at > left && at < left + width && from < y && to > y - 0.7 * size,
      );
      return crossed ? [text] : [];
    },
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundSvg } from './sound-svg.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" class="ig-figure" aria-labelledby="a-t"><title id="a-t">Two &amp; two</title><metadata data-format="text/csv">x,y</metadata><rect fill="url(#a-p)" width="3" height="3"/></svg>';

describe('soundSvg', () => {
  test('prefixes ids and their uses, and leaves the data out', () => {
    const kept = soundSvg(SVG, 'q1-') ?? '';
    expect(kept).toContain('aria-labelledby="q1-a-t"><title id="q1-a-t">Two &amp; two');
    expect(kept).toContain('fill="url(#q1-a-p)"');
    expect(kept).not.toMatch(/metadata|x,y/);
  });

  test.each([
    ['script', '<script>1</script>'],
    ['foreign markup', '<foreignObject/>'],
    ['an image', '<image href="http://evil.example/x"/>'],
    ['a handler', '<rect onload="x"/>'],
    ['a style', '<rect style="x"/>'],
    ['a link out', '<use href="http://evil.example/#x"/>'],
    ['an xlink', '<use xlink:href="http://evil.example/#x"/>'],
    ['a paint from elsewhere', '<rect fill="url(http://evil.example)"/>'],
    ['a hidden word', '<rect fill="&#117;rl(http://evil.example)"/>'],
    ['an end too many', '</svg><b/>'],
    ['a comment', '<!-- x -->'],
    ['no end', '<g>'],
  ])('refuses %s', (_, inside) => {
    expect(soundSvg(SVG.replace('<rect', `${inside}<rect`), 'q1-')).toBeNull();
  });

  const bomb = (levels: number, uses: number, of: (k: number) => string): string =>
    SVG.replace(
      '<rect',
      `<defs><g id="a0"><rect/></g>${Array.from(
        { length: levels },
        (_, k) => `<g id="a${k + 1}">${of(k).repeat(uses)}</g>`,
      ).join('')}</defs><rect`,
    );
  const USE = (k: number): string => `<use href="#a${k}"/>`;

  test('lets a shape be used again, and refuses ten uses of ten uses of ten', () => {
    expect(soundSvg(bomb(1, 3000, USE), 'q1-')).not.toBeNull();
    expect(soundSvg(bomb(3, 10, USE), 'q1-')).not.toBeNull();
    expect(soundSvg(bomb(9, 10, USE), 'q1-')).toBeNull();
    expect(
      soundSvg(
        bomb(9, 10, (k) => `<rect fill="url(#a${k})"/>`),
        'q1-',
      ),
    ).toBeNull();
    expect(
      soundSvg(
        bomb(9, 10, (k) => `<g clip-path="url(#a${k})"><g/></g>`),
        'q1-',
      ),
    ).toBeNull();
  });

  test.each([
    ['a shape that uses itself', bomb(1, 1, (k) => USE(k + 1))],
    ['shapes that use one another', bomb(2, 1, (k) => USE(2 - k))],
    ['a chain of many thousand uses', bomb(20_000, 1, USE)],
    [
      'elements many thousand deep',
      SVG.replace('<rect', `${'<g id="x">'.repeat(20_000)}${'</g>'.repeat(20_000)}<rect`),
    ],
    [
      'a name given twice',
      SVG.replace(
        '<rect',
        `${bomb(9, 10, USE).match(/<defs>.*<\/defs>/)![0]}<g id="a9"/><use href="#a9"/><rect`,
      ),
    ],
  ])('refuses %s', (_, svg) => {
    expect(soundSvg(svg, 'q1-')).toBeNull();
  });

  test('whatever is in it, no element but a drawing comes out', () => {
    const piece = fc.constantFrom('<', '>', '"', '/', '&', 'svg', 'script', ' on=', 'g', ' ', '=');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const kept = soundSvg(SVG.replace('<rect', `${pieces.join('')}<rect`), 'q1-') ?? '';
        expect(kept).not.toMatch(/<script|<[^>]*\son\w*="/i);
      }),
    );
  });
});

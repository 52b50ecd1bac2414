import { expect, it } from 'vitest';
import { canonicalJson, sha256Text, worldFromJson, worldToJson } from './canonical.ts';
import { tinyWorld } from './testing/tiny-world.ts';

it('writes equal values equally', () => {
  expect(canonicalJson({ b: [1, -0, 'ü'], a: undefined, c: null })).toBe(
    '{"b":[1,0,"ü"],"c":null}',
  );
  expect(canonicalJson({ y: 1, x: 2 })).toBe(canonicalJson({ x: 2, y: 1 }));
});

it('refuses what JSON cannot hold', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(/NaN/);
  expect(() => canonicalJson({ a: () => 1 })).toThrow(/function/);
});

it('carries a world through text, bit for bit, NaN included', () => {
  const world = tinyWorld();
  const back = worldFromJson(worldToJson(world));
  expect(back).toEqual(world);
  expect(Number.isNaN(back.rightsLow[4])).toBe(true);
  expect(back.linkTo).toBeInstanceOf(Int32Array);
  expect(worldToJson(back)).toBe(worldToJson(world));
});

it('hashes the published test vector', () => {
  // FIPS 180-4, appendix B.1
  expect(sha256Text('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

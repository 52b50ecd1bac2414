import { readFileSync } from 'node:fs';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { expect, it } from 'vitest';
import { ENGINE_VERSION, ensembleKey, identify, rulesHash } from './identity.ts';
import { tinyInput, tinyWorld } from './testing/tiny-world.ts';

it('names the version of the engine', () => {
  const file = new URL('../../model/package.json', import.meta.url);
  expect(ENGINE_VERSION).toBe(JSON.parse(readFileSync(file, 'utf8')).version);
});

it('changes with everything a result depends on', () => {
  const base = tinyInput();
  const other = tinyWorld();
  other.garrisonMen0[1]! += 1;
  const variants = [
    base,
    { ...base, seed: 8 },
    { ...base, world: other },
    { ...base, edits: ['patrons.0.level=0'] },
    { ...base, hindcast: false },
    { ...base, parameters: { ...SHIPPED, airEffect: 1.3 } },
    { ...base, switches: { ...DEFAULT_SWITCHES, siege: false } },
  ];
  const keys = variants.map((v) => ensembleKey(identify(v)));
  expect(new Set(keys).size).toBe(variants.length);
  expect(ensembleKey(identify(tinyInput()))).toBe(keys[0]);
});

it('hashes the switches with the rules', () => {
  expect(rulesHash(DEFAULT_SWITCHES)).toMatch(/^[0-9a-f]{64}$/);
  expect(rulesHash({ ...DEFAULT_SWITCHES, siege: false })).not.toBe(rulesHash(DEFAULT_SWITCHES));
});

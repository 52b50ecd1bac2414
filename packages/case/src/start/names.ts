/** Regions found by what another table calls them: by code, then by name without accents and case. */
import { nearestOf } from '../problems.ts';
import type { Place } from './places.ts';

/** Letters of Latin scripts that have no plain letter inside them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

const withoutAccents = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøıßæœðþ]/g, (letter) => PLAIN_LETTERS[letter]!);

/** A name as an id of a case and of its folder; '' where no plain letter is in it. */
export function plainId(name: string, most = 60): string {
  return withoutAccents(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, most);
}

/** A name without accents, case and punctuation. */
export function folded(name: string): string {
  return withoutAccents(name)
    .replace(/[’'`‘ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What kind of unit a name is of, said before or after it. */
const UNIT =
  /^(the )?(province|region|state|department|district|governorate|wilaya|oblast) (of |de |du )?| (province|region|state|department|district|governorate|wilaya|oblast|division|county)$/g;

export interface Found {
  /** Index of the region; -1 where none is called so. */
  readonly at: number;
  /** Name of the nearest, where none is called so and one is near. */
  readonly nearest?: string;
}

export class RegionNames {
  readonly #byText = new Map<string, number>();
  readonly #names: readonly string[];

  constructor(places: readonly Place[]) {
    this.#names = places.map((p) => p.name);
    const twice = new Set<string>();
    const add = (text: string, i: number): void => {
      const known = this.#byText.get(text);
      if (text === '' || known === i) return;
      if (known !== undefined) twice.add(text);
      this.#byText.set(text, i);
    };
    places.forEach(({ name, id }, i) => {
      for (const text of [id.toLowerCase(), folded(name), folded(name).replace(UNIT, '')])
        add(text, i);
      // HASC as others write ISO 3166-2: AO-LUA is not AO.LU, so only the same letters count
      add(id.toLowerCase().replace('.', '-'), i);
    });
    // a name of two regions means neither
    for (const text of twice) this.#byText.delete(text);
  }

  /** A few names, to show what is looked for. */
  examples(): readonly string[] {
    return this.#names.slice(0, 3);
  }

  find(text: string): Found {
    for (const form of [text.trim().toLowerCase(), folded(text), folded(text).replace(UNIT, '')]) {
      const at = this.#byText.get(form);
      if (at !== undefined) return { at };
    }
    const nearest = nearestOf(text, this.#names);
    return nearest === undefined ? { at: -1 } : { at: -1, nearest };
  }
}

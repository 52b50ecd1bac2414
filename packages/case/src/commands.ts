/**
 * Who commands the militias. A named network is one command wherever it is named first; unnamed
 * ones ("local commanders") are one command per region.
 */
import type { CaseData, RegionRow } from './types.ts';

/** Words that name no one: a text of nothing else is a generic description. */
const GENERIC =
  /^(local|tribal|village|city|regional|various|mixed|other|unnamed|co-?opted|pro-government|uprising|self-defen[cs]e|popular|militias?|forces?|commanders?|tribes?|arbakis?|elders?|shuras?|leaders?|fighters?|police|units?|groups?|clans?|and|of|the)$/i;

/** Words that may follow a name without changing it: "Jamiat networks" is Jamiat. */
const SUFFIX = /\s+(networks?|detachments?|commanders?|militias?|forces?|fighters?|units?)$/i;

/** The first named command in a `militia_leader` text; '' when it names none. */
export function commandName(text: string): string {
  const first = text.split(/[;/(]/)[0]!.trim();
  if (first === '' || first.split(/[\s,]+/).every((word) => GENERIC.test(word))) return '';
  return first.replace(SUFFIX, '').trim();
}

export interface Commands {
  /** Index into `names` per region, -1 where no militia stands. */
  readonly commandOf: Int32Array;
  readonly names: readonly string[];
}

/** A latent block binds a region whatever its text says first. */
function nameOf(region: RegionRow, latent: ReadonlyMap<string, string>): string {
  const block = latent.get(region.id);
  const name = commandName(block ?? region.militiaLeader) || block || '';
  return name.toLowerCase();
}

export function commandsOf(data: Pick<CaseData, 'regions' | 'latentBlocks'>): Commands {
  const latent = new Map<string, string>();
  for (const block of data.latentBlocks ?? []) {
    for (const id of block.regions) latent.set(id, block.leader);
  }
  const index = new Map<string, number>();
  const names: string[] = [];
  const commandOf = new Int32Array(data.regions.length).fill(-1);
  data.regions.forEach((region, i) => {
    if (region.militiaMen.value <= 0) return;
    const named = nameOf(region, latent);
    const key = named === '' ? `\u0000${region.id}` : named;
    let k = index.get(key);
    if (k === undefined) {
      k = names.length;
      index.set(key, k);
      const written = region.militiaLeader.split(/[;/(]/)[0]!.trim() || 'local militia';
      names.push(named === '' ? `${written} (${region.name})` : (latent.get(region.id) ?? written));
    }
    commandOf[i] = k;
  });
  return { commandOf, names };
}

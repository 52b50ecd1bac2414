/** Whose data a case is: licences with the sources that are under them, each said once. */
import type { CaseData } from '@interregnum/case';

export interface Attribution {
  readonly licence: string;
  readonly sources: readonly string[];
}

/** In the order of the package; a source that several tables name stands where it is named first. */
export function attributions(licences: CaseData['licences']): readonly Attribution[] {
  const byLicence = new Map<string, Set<string>>();
  const seen = new Set<string>();
  // What a table says of itself is nearer than what the package says of all.
  const own = new Set(licences.filter((l) => l.table !== '*').flatMap((l) => sourcesOf(l)));
  for (const licence of licences) {
    const sources = byLicence.get(licence.name) ?? new Set<string>();
    byLicence.set(licence.name, sources);
    for (const source of sourcesOf(licence)) {
      if (seen.has(source) || (licence.table === '*' && own.has(source))) continue;
      seen.add(source);
      sources.add(source);
    }
  }
  return [...byLicence].map(([licence, sources]) => ({ licence, sources: [...sources] }));
}

/** The reader of packages joins them; a semicolon parts two. */
const sourcesOf = ({ attribution }: CaseData['licences'][number]): string[] =>
  attribution.split('; ').filter(Boolean);

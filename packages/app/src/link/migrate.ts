/**
 * Links of older versions. A link is a promise: it must show the same years later, or say plainly
 * that it cannot. When the meaning of a link changes, LINK_VERSION goes up by one and the step from
 * the version before is added here, with a test that reads an old link.
 */

/** A link as it stands: the path and its fields in order, nothing interpreted. */
export interface RawLink {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, text: string])[];
}

/** From one version to the next; null when what the link asked for can no longer be shown. */
export type Migration = (link: RawLink) => RawLink | null;

export const LINK_VERSION = 1;

/** The key is the version that the migration reads. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

export type Migrated =
  | { readonly link: RawLink }
  | { readonly fault: 'newer' | 'too-old'; readonly version: number };

export function migrate(
  link: RawLink,
  from: number,
  to: number = LINK_VERSION,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): Migrated {
  if (from > to) return { fault: 'newer', version: from };
  let current: RawLink | null = link;
  for (let version = from; version < to; version++) {
    current = migrations[version]?.(current) ?? null;
    if (current === null) return { fault: 'too-old', version: from };
  }
  return { link: current };
}

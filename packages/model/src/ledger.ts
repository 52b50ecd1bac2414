/**
 * Who did what to whom, day by day: written only when a run is traced. An ensemble passes no ledger
 * and pays one comparison per event.
 */
export const LEDGER_KINDS = [
  'patronLevel',
  'news',
  'fall',
  'leaderSwitch',
  'leaderFlight',
  'collapse',
  'prisonersFreed',
  'evacuationStarts',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One entry. `region`, `command`, `event` are indices or -1; `numbers` are named, with units in the names. */
export interface LedgerEntry {
  readonly day: number;
  readonly kind: LedgerKind;
  readonly region: number;
  readonly command: number;
  readonly event: number;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Ledger {
  readonly entries: LedgerEntry[];
}

export function createLedger(): Ledger {
  return { entries: [] };
}

/** Write an entry. Callers ask for `ledger` first, so that an untraced run builds no object. */
export function note(
  ledger: Ledger,
  day: number,
  kind: LedgerKind,
  about: { readonly region?: number; readonly command?: number; readonly event?: number },
  numbers: Readonly<Record<string, number>>,
): void {
  const { region = -1, command = -1, event = -1 } = about;
  ledger.entries.push({ day, kind, region, command, event, numbers });
}

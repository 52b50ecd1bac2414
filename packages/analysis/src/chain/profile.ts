/** What a side has, per head, where a case has it hold: for regions that change sides before it begins. */
import type { CaseData, NextHolder, Quantity } from '@interregnum/case';
import { codedHolder } from './aftermath.ts';

/** Men per person, and rural control weighted by persons. */
export interface Profile {
  readonly garrison: number;
  readonly garrisonNominal: number;
  readonly militia: number;
  readonly challenger: number;
  readonly ruralControl: number;
}

/** null where the side holds no region at the origin. */
export function profileOf(data: CaseData, side: NextHolder): Profile | null {
  const rows = data.regions.filter((r) => codedHolder(r) === side);
  const persons = rows.reduce((sum, r) => sum + r.populationPersons.value, 0);
  if (persons === 0) return null;
  const per = (quantity: (r: (typeof rows)[number]) => Quantity): number =>
    rows.reduce((sum, r) => sum + quantity(r).value, 0) / persons;
  return {
    garrison: per((r) => r.garrisonMen),
    garrisonNominal: per((r) => r.garrisonNominalMen),
    militia: per((r) => r.militiaMen),
    challenger: per((r) => r.challengerMen),
    ruralControl:
      rows.reduce((sum, r) => sum + r.ruralControl.value * r.populationPersons.value, 0) / persons,
  };
}

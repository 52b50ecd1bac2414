export const MOST_FIRST_LOAD: number;
export function weigh(folder: string): {
  readonly screens: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, number>>;
};

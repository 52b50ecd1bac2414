/**
 * Characters that steer what stands around them: controls, NUL among them, and overrides of the
 * direction of writing, with which a name can show as another. Marks that Arabic script needs stay.
 */
const STEERING = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** Overrides as JSON and YAML may write them: they come out once these have been read. */
const WRITTEN = /(?<!\\)((?:\\\\)*)\\u(?:202[a-e]|206[6-9])/gi;
const SHOWN_AS = '\ufffd';

export interface Harmless {
  readonly text: string;
  readonly replaced: number;
}

export function harmless(text: string): Harmless {
  let replaced = 0;
  const plain = text
    .replace(STEERING, () => {
      replaced++;
      return SHOWN_AS;
    })
    .replace(WRITTEN, (_, before: string) => {
      replaced++;
      return `${before}${SHOWN_AS}`;
    });
  return { text: plain, replaced };
}

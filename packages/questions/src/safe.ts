/**
 * Text of a case or of the user as it may be shown on a terminal: no control characters (they
 * could move the cursor or forge lines) and no direction overrides. Right-to-left letters stay.
 */
export function safe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

const LONGEST_SHOWN = 80;

/** The same, quoted and cut to one line's length, for messages. */
export function quoted(text: string): string {
  const clean = safe(text);
  return `"${clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN - 1)}…` : clean}"`;
}

/**
 * A value out of a file as text for a message. An object of JSON or YAML may have a field `toString`
 * that is no function, and then has no text of its own.
 */
export function shown(value: unknown): string {
  try {
    return String(value);
  } catch {
    return 'an object';
  }
}

/** Bytes as base64 (RFC 4648, section 4), in a browser as in Node. */

/** Arguments of one call; more do not fit on every engine's stack. */
const AT_ONCE = 0x8000;

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

export const base64OfText = (text: string): string => base64(new TextEncoder().encode(text));

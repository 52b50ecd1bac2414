import { describe, expect, it } from 'vitest';
import { harmless } from './harmless.ts';

describe('what steers what stands around it', () => {
  it('is shown and counted, as a character and as JSON and YAML write it', () => {
    expect(harmless('a\u202eb\u0000c')).toEqual({ text: 'a\ufffdb\ufffdc', replaced: 2 });
    const written = harmless('{"title": "\\u202Eevil\\u202c \\u2066"}');
    expect(written.replaced).toBe(3);
    expect((JSON.parse(written.text) as { title: string }).title).toBe('\ufffdevil\ufffd \ufffd');
  });

  it('is not a backslash that stands for itself, nor marks that Arabic script needs', () => {
    for (const plain of ['"C:\\\\u202e"', 'می\u200cروند', 'line\n\ttab', '\\u00e9'])
      expect(harmless(plain)).toEqual({ text: plain, replaced: 0 });
  });
});

import { useState } from 'react';
import type { Size } from './question.ts';

/** The size that is asked for; another subject begins with the usual one again. */
export function useSize(subject: string): readonly [Size, () => void] {
  const [full, setFull] = useState<string | null>(null);
  return [full === subject ? 'full' : 'usual', () => setFull(subject)];
}

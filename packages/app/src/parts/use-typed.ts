import { useState } from 'react';

/**
 * What is typed into a field before it is asked for.
 * @param value in force: what was typed over another one is gone
 * @param written the value as the field shows it
 */
export function useTyped(value: number, written: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState<{ readonly over: number; readonly text: string } | null>(null);
  const text = typed?.over === value ? typed.text : written;
  return [text, (next) => setTyped({ over: value, text: next })];
}

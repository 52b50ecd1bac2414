import type { World } from '@interregnum/model';

/** Paths of numbers in a world that are not finite; rights may be NaN, which says "not stated". */
export function notFinite(world: World): string[] {
  const bad: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) bad.push(path);
    } else if (ArrayBuffer.isView(value)) {
      if (path.startsWith('.rights')) return;
      const numbers = value as unknown as ArrayLike<number>;
      for (let i = 0; i < numbers.length; i++) visit(numbers[i], `${path}[${i}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    }
  };
  visit(world, '');
  return bad;
}

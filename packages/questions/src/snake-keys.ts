/** Keys as in all published documents: `both_fall`, not `bothFall`. */
type Snake<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Uppercase<First>
    ? First extends Lowercase<First>
      ? `${First}${Snake<Rest>}`
      : `_${Lowercase<First>}${Snake<Rest>}`
    : `${First}${Snake<Rest>}`
  : S;

export type SnakeKeys<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: SnakeKeys<T[K]> }
  : T extends object
    ? { readonly [K in keyof T as K extends string ? Snake<K> : K]: SnakeKeys<T[K]> }
    : T;

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value !== 'object' || value === null) return value;
  const snake = (key: string): string => key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [snake(k), converted(v)]));
}

/** The same plain data under such keys, all the way down. */
export function snakeKeys<T>(value: T): SnakeKeys<T> {
  return converted(value) as SnakeKeys<T>;
}

import { describe, expect, it } from 'vitest';
import { nearestInDirection, nearestWithin } from './nearest.ts';

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 20, y: 0 },
  { x: 10, y: 30 },
  { x: 1, y: -10 },
];

describe('an arrow key', () => {
  it.each([
    ['ArrowRight', 1],
    ['ArrowUp', 4],
    ['ArrowDown', 3],
    ['ArrowLeft', 0],
  ])('%s leads to the nearest in its direction, or stays', (key, to) => {
    expect(nearestInDirection(points, 0, key)).toBe(to);
  });

  it('is no other key, and starts somewhere', () => {
    expect(nearestInDirection(points, 0, 'a')).toBeNull();
    expect(nearestInDirection(points, 9, 'ArrowLeft')).toBeNull();
    expect(nearestInDirection([], 0, 'ArrowLeft')).toBeNull();
  });
});

it('the nearest of all lies within reach', () => {
  expect(nearestWithin(points, { x: 9, y: 2 }, 5)).toBe(1);
  expect(nearestWithin(points, { x: 100, y: 100 }, 5)).toBeNull();
});

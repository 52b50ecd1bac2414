/** What the page does, in a real Chromium: one browser, opened by every part of these tests. */
import { afterAll, beforeAll } from 'vitest';
import { asking } from './page/asking.ts';
import { behaviour } from './page/behaviour.ts';
import { BuiltPage } from './page/built-page.ts';
import { change } from './page/change.ts';
import { districts } from './page/districts.ts';
import { keyboard } from './page/keyboard.ts';
import { take } from './page/take.ts';
import { tour } from './page/tour.ts';

const built = new BuiltPage();
beforeAll(() => built.make(), 180_000);
afterAll(() => built.remove());

asking(built);
behaviour(built);
change(built);
districts(built);
keyboard(built);
take(built);
tour(built);

/** How every screen of the page looks, in a real Chromium, beside the tests of what it does. */
import { afterAll, beforeAll } from 'vitest';
import { BuiltPage } from './page/built-page.ts';
import { looks } from './page/looks.ts';

const built = new BuiltPage();
beforeAll(() => built.make(), 180_000);
afterAll(() => built.remove());

looks(built);

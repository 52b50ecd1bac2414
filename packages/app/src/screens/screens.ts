/** The component of each screen; its address stands in `state/routes.ts`. */
import { type ComponentType, lazy } from 'react';
import type { ScreenName } from '../state/routes.ts';
import type { ScreenProps } from './screen-props.ts';

const question = lazy(() => import('./question/question-screen.tsx'));
/** One screen for every question put to a case; which one stands in the address. */
const ASKING = {
  why: question,
  sensitivity: question,
  forecast: question,
  compare: question,
  trace: question,
};

export const SCREENS: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  stories: lazy(() => import('./stories/stories-screen.tsx')),
  play: lazy(() => import('./play/play-screen.tsx')),
  sources: lazy(() => import('./sources/sources-screen.tsx')),
  ...ASKING,
  claims: lazy(() => import('./account/claims-screen.tsx')),
  account: lazy(() => import('./account/account-screen.tsx')),
  tour: lazy(() => import('./tour/tour-screen.tsx')),
  scoreboard: lazy(() => import('./scoreboard/scoreboard-screen.tsx')),
  about: lazy(() => import('./about/about-screen.tsx')),
  bring: lazy(() => import('./bring/bring-screen.tsx')),
};

/** The component of each screen; its address stands in `state/routes.ts`. */
import { type ComponentType, lazy } from 'react';
import type { ScreenName } from '../state/routes.ts';
import type { ScreenProps } from './screen-props.ts';

export const SCREENS: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  stories: lazy(() => import('./stories/stories-screen.tsx')),
  play: lazy(() => import('./play/play-screen.tsx')),
  sources: lazy(() => import('./sources/sources-screen.tsx')),
  about: lazy(() => import('./about/about-screen.tsx')),
  bring: lazy(() => import('./bring/bring-screen.tsx')),
};

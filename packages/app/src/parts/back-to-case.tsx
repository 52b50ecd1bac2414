import { CaseName } from '../cases/case-name.tsx';
import type { CaseFile } from '../cases/page-data.ts';
import { encodeLink } from '../link/codec.ts';
import { elsewhere } from '../state/asked.ts';
import { useAsked } from '../state/use-asked.ts';

/** From what is asked of a case back to where it is played. */
export function BackToCase({ file }: { readonly file: CaseFile }) {
  const { id, origin } = file.data;
  const play = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'play', id })));
  return (
    <p className="back">
      <a href={play}>
        <CaseName country={file.country} origin={origin} />
      </a>
    </p>
  );
}

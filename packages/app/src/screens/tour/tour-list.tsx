import type { StoriesFile } from '../../cases/page-data.ts';
import { LanguageWords } from '../../language/language-words.tsx';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

export function TourList({ tours }: Pick<StoriesFile, 'tours'>) {
  const asked = useAsked((a) => a);
  return (
    <ul className="account-list">
      {tours.map(({ id, title }) => (
        <li key={id}>
          <a href={encodeLink(elsewhere(asked, { screen: 'tour', id }))}>
            <LanguageWords text={title} />
          </a>
        </li>
      ))}
    </ul>
  );
}

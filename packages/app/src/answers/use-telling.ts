/** What tells a history in the reader's language; English until that is there, and where it cannot be fetched. */
import { TRACE_ENGLISH, type TraceSentences } from '@interregnum/questions';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import type { Language } from '../state/asked.ts';

interface Telling {
  readonly language: Language;
  readonly say: TraceSentences;
}

const ENGLISH: Telling = { language: 'en', say: TRACE_ENGLISH };

/** @param wanted nothing is fetched before a history is to be told */
export function useTelling(wanted: boolean): Telling {
  const { language } = useLanguage().locale;
  const [loaded, setLoaded] = useState(ENGLISH);
  useEffect(() => {
    if (!wanted || language === 'en') return;
    let left = false;
    import('../asking/load-sentences.ts')
      .then(({ loadSentences }) => loadSentences(language))
      .then(
        ({ say }) => !left && setLoaded({ language, say: say.trace }),
        () => {},
      );
    return () => {
      left = true;
    };
  }, [wanted, language]);
  return loaded.language === language ? loaded : ENGLISH;
}

import { useEffect } from 'react';
import { settledOf } from '../../answers/settled.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { whenIdle } from '../../parts/when-idle.ts';
import { useServices } from '../../services.ts';
import { useAskedStore } from '../../state/use-asked.ts';
import { usePlay } from './play-context.ts';

/**
 * What the browser prints is the briefing, once the answer is there. It is written when print is asked
 * for, so its code is fetched beforehand; a page in a language that the briefing is not written in
 * prints its own screen.
 */
export function usePaper(): void {
  const { study, state } = usePlay();
  const { questioner } = useServices();
  const store = useAskedStore();
  const { language } = useLanguage().locale;
  useEffect(() => {
    const settled = settledOf(study, state);
    if (settled === null || language !== 'en') return;
    let isHere = true;
    let end = (): void => {};
    const prepare = async (): Promise<void> => {
      const [{ briefingText }, { keepPaper }] = await Promise.all([
        import('../../taking/briefing.ts'),
        import('../../taking/paper.ts'),
      ]);
      const make = (): string => briefingText(settled, store.getState().asked, questioner.getAll());
      if (isHere) end = keepPaper(make);
    };
    // Without a connection, and not kept for that: the screen is printed.
    whenIdle(() => prepare().catch(() => {}));
    return () => {
      isHere = false;
      end();
    };
  }, [study, state, language, questioner, store]);
}

import { lazy, memo, Suspense, use, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { openBase, openStudy, type Study } from '../../answers/study.ts';
import { useAnswer } from '../../answers/use-answer.ts';
import { useTaken } from '../../answers/use-taken.ts';
import { fetchCase, fetchParameters } from '../../cases/fetch-data.ts';
import { useDates } from '../../language/language-provider.tsx';
import { whenIdle } from '../../parts/when-idle.ts';
import { useAsked } from '../../state/use-asked.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AnswerBlock } from './answer-block.tsx';
import { CaseHead } from './case-head.tsx';
import { Change } from './change/change.tsx';
import { Clock } from './clock.tsx';
import { DotsPanel } from './dots-panel.tsx';
import { FanPanel } from './fan-panel.tsx';
import { Maps } from './maps.tsx';
import { MoreLines } from './more-lines.tsx';
import { PlayContext, type PlayValue } from './play-context.ts';
import { PrintFoot } from './print-foot.tsx';
import { useCourse } from './use-course.ts';
import { usePaper } from './use-paper.ts';
import '../../style/tables.css';
import '../../style/maps.css';
import '../../style/clock.css';
import '../../style/play.css';

/** Play: the sentence, the map on its clock, a hundred histories, the fan. */
export default function PlayScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const { parameters } = use(fetchParameters(file.parameters.file));
  const seed = useAsked((asked) => asked.seed);
  const { scenario, edits } = useTaken(file);
  const isChanged = scenario !== null || edits.length > 0;
  // The same object while levers move, or it would be played again with each of them.
  const base = useMemo(
    () => openBase(file, parameters, { scenario, edits: [], seed }),
    [file, parameters, scenario, seed],
  );
  const study = useMemo(
    () => (isChanged ? openStudy(file, parameters, { scenario, edits, seed }) : base),
    [isChanged, base, file, parameters, scenario, edits, seed],
  );
  return <Play study={study} base={isChanged ? base : null} />;
}

function Play({ study, base }: { readonly study: Study; readonly base: Study | null }) {
  const runs = useAsked((asked) => asked.runs);
  const state = useAnswer(study, base, runs);
  const dates = useDates(study.data.origin);
  const [pointed, point] = useState<number | null>(null);
  useCourse(study);
  const played = useMemo(() => ({ study, state }), [study, state]);
  // Answers may come to the figures a moment later; what the reader points at may not.
  const late = useDeferredValue(played);
  const view = { dates, pointed, point };
  const value = usePlayValue(played, view);
  const later = usePlayValue(late, view);
  const isChanging = useAsked((asked) => asked.panel === 'change');
  const look = ['play', state.isOld ? 'is-old' : '', isChanging ? 'is-changing' : ''];
  return (
    <div className={look.join(' ')}>
      <PlayContext value={value}>
        <CaseHead />
        <AnswerBlock />
        <Change />
      </PlayContext>
      <PlayContext value={later}>
        <Figures />
      </PlayContext>
    </div>
  );
}

function usePlayValue(
  { study, state }: Pick<PlayValue, 'study' | 'state'>,
  { dates, pointed, point }: Pick<PlayValue, 'dates' | 'pointed' | 'point'>,
): PlayValue {
  return useMemo(() => {
    const answer = state.current?.answer ?? null;
    return { study, state, answer, summary: answer?.summary ?? null, dates, pointed, point };
  }, [study, state, dates, pointed, point]);
}

const loadHistory = () => import('./history-panel.tsx');
const HistoryPanel = lazy(loadHistory);

/** It plays a history on this thread, with the whole engine: fetched when nobody waits for anything else. */
function History() {
  const history = useAsked((asked) => asked.history);
  useEffect(() => whenIdle(() => loadHistory().catch(() => {})), []);
  if (history === null) return null;
  return (
    <Suspense>
      <HistoryPanel />
    </Suspense>
  );
}

/** Drawn after the sentence, which must not wait for them while a hand moves a lever. */
const Figures = memo(function Figures() {
  usePaper();
  return (
    <>
      <Maps />
      <div className="side">
        <DotsPanel />
        <History />
      </div>
      <FanPanel />
      <MoreLines />
      <Clock />
      <PrintFoot />
    </>
  );
});

import { ChangesList } from '../../parts/changes-list.tsx';
import { useAsked } from '../../state/use-asked.ts';

/** What the link changes in the case, as the command takes it. */
export function EditList() {
  const scenario = useAsked((asked) => asked.scenario);
  const edits = useAsked((asked) => asked.edits);
  const lines = [...(scenario === null ? [] : [`--scenario ${scenario}`]), ...edits];
  if (lines.length === 0) return null;
  return <ChangesList className="notice edits" changes={lines} />;
}

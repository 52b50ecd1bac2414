import { useEffect, useRef, useState } from 'react';

interface CellFieldProps {
  readonly text: string;
  /** Place in the file, by which a fault finds it. */
  readonly at: string;
  readonly label: string;
  readonly isAtFault: boolean;
  /** Where the Tab key enters the table. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/** One cell: taken when it is left or Enter is pressed, put back with Escape. */
export function CellField({
  text,
  at,
  label,
  isAtFault,
  isStop,
  onFocus,
  onChange,
}: CellFieldProps) {
  const [draft, setDraft] = useState(text);
  // What came of this cell last, from either side: when its own edit comes back checked, somebody may
  // be typing the next one, which must stand.
  const known = useRef(text);
  useEffect(() => {
    if (text === known.current) return;
    known.current = text;
    setDraft(text);
  }, [text]);
  const take = (): void => {
    if (draft === known.current) return;
    known.current = draft;
    onChange(draft);
  };
  return (
    <input
      className="cell"
      dir="auto"
      value={draft}
      data-at={at}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-invalid={isAtFault || undefined}
      size={Math.min(24, Math.max(4, draft.length))}
      spellCheck={false}
      onFocus={onFocus}
      onBlur={take}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setDraft(known.current);
      }}
    />
  );
}

import { type ReactNode, useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: ReactNode;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({
  label,
  options,
  words,
  value,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />{' '}
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}

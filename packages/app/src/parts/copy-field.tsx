import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** The text says when it comes: nothing can be taken yet. */
  readonly isWaiting?: boolean;
}

/** A text to take along: it can be selected where a browser does not let a page copy. */
export function CopyField({ label, text, isWaiting = false }: CopyFieldProps) {
  const id = useId();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        disabled={isWaiting}
        dir="auto"
        rows={isWaiting ? 4 : Math.min(5, Math.ceil(text.length / 60))}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button
        className="button"
        isDisabled={isWaiting}
        onPress={copy}
        aria-describedby={`${id}-done`}
      >
        <FormattedMessage
          id="copy.copy"
          defaultMessage="Copy"
          description="Button: puts a text on the clipboard"
        />
      </Button>
      <span id={`${id}-done`} role="status">
        {copied === text ? (
          <FormattedMessage
            id="copy.done"
            defaultMessage="Copied"
            description="After a text was put on the clipboard"
          />
        ) : null}
      </span>
    </div>
  );
}

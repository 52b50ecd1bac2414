interface SvgProps {
  /** From packages/figures, which escapes every text it is given. */
  readonly svg: string;
  readonly className?: string;
  /** Where the words beside it say the same. */
  readonly hidden?: boolean;
}

/** A figure as the project draws it. Time and text in it run left to right in every language. */
export function Svg({ svg, className, hidden = false }: SvgProps) {
  return (
    <div
      className={className}
      dir="ltr"
      lang="en"
      aria-hidden={hidden || undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of packages/figures, which is built escaped
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

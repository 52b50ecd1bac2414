/** A source as the case has it; addresses in it can be followed. */
const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:)\]])/;

export function Linked({ text }: { readonly text: string }) {
  return text.split(ADDRESS).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never move
      <a key={i} href={part} rel="noreferrer">
        {part.replace(/^https?:\/\//, '')}
      </a>
    ) : (
      part
    ),
  );
}

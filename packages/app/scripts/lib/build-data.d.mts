export function buildData(
  folder: string,
  options: { readonly only?: readonly string[]; readonly say: (line: string) => void },
): Promise<void>;

export function extract(): Record<string, { defaultMessage: string; description?: string }>;
export function readLanguage(language: string): {
  status: string;
  messages: Record<string, unknown>;
};
export function languages(): string[];

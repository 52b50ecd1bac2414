import type { Block } from '@interregnum/questions';

export function plain(text: string): string;
export function markdownBlocks(markdown: string): Block[];

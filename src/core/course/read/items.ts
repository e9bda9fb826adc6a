import type { Dialect } from '../model';
import type { Prompt } from './prompts';

/** What a stretch of a note holds, before anything is known about where it runs. Lines are the note's, from 1. */
export type Item = CommandItem | TextItem;

export interface CommandItem {
  readonly kind: 'command' | 'reference';
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly dialect: Dialect;
  readonly prompt?: Prompt;
}

export interface TextItem {
  readonly kind: 'output' | 'error' | 'narration';
  readonly text: string;
  readonly line: number;
}

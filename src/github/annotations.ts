import { error, notice, warning, type AnnotationProperties } from '@actions/core';

/** A message that GitHub shows beside a line of a file, and in the list of the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Relative to the root of the repository; null without a place. */
  readonly file: string | null;
  readonly line: number | null;
}

/** GitHub shows the first ten of a level and step. */
const MOST_PER_LEVEL = 10;
/** Characters that GitHub shows of a message. */
const LONGEST_MESSAGE = 4096;

/** Hands annotations to the runner. Those that GitHub would not show are summed up in the last one of their level. */
export function emitAnnotations(annotations: readonly Annotation[]): void {
  for (const level of ['error', 'warning', 'notice'] as const)
    for (const one of capped(annotations.filter((annotation) => annotation.level === level))) emit(one);
}

function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= MOST_PER_LEVEL) return annotations;
  const shown = annotations.slice(0, MOST_PER_LEVEL - 1);
  const first = annotations[MOST_PER_LEVEL - 1];
  if (first === undefined) return shown;
  const more = annotations.length - shown.length;
  const rest: Annotation = {
    ...first,
    title: `${more} more`,
    message: `${more} more of these: the job summary lists them all.`,
    file: null,
    line: null,
  };
  return [...shown, rest];
}

function emit({ level, title, message, file, line }: Annotation): void {
  const issue = { error, warning, notice }[level];
  const properties: AnnotationProperties = {
    title,
    ...(file === null ? {} : { file }),
    ...(file === null || line === null ? {} : { startLine: line }),
  };
  issue(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message, properties);
}

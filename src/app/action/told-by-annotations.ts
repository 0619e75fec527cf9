import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Annotation } from '../../github/annotations.js';
import { ConfigError, LoadgateError } from '../../model/errors.js';
import type { Note } from '../../model/notes.js';
import { describeFailure } from '../failures.js';
import type { World } from '../world.js';

/** Configuration errors stand at their line; everything else has no place. */
export function errorAnnotations(error: unknown): readonly Annotation[] {
  const level = 'error';
  if (error instanceof ConfigError) {
    return error.problems.map(({ at, path, message }) => ({
      level,
      title: path === '' ? 'loadgate' : `loadgate: ${path}`,
      message,
      file: at === null ? null : relative(process.cwd(), resolve(at.file)),
      line: at?.line ?? null,
    }));
  }
  const title = error instanceof LoadgateError ? 'loadgate could not measure' : 'loadgate failed';
  return [{ level, title, message: describeFailure(error).join('\n'), file: null, line: null }];
}

/** A file as GitHub knows it: relative to the root of the checkout; null where it lies outside. */
export function repositoryPath(world: Pick<World, 'cwd' | 'env'>, file: string): string | null {
  const root = world.env.GITHUB_WORKSPACE ?? '';
  const path = relative(root === '' ? world.cwd : root, resolve(world.cwd, file));
  return path.startsWith('..') || isAbsolute(path) ? null : path.split(sep).join('/');
}

export function redactAnnotation(annotation: Annotation, redact: (text: string) => string): Annotation {
  return { ...annotation, title: redact(annotation.title), message: redact(annotation.message) };
}

export function noteAnnotation(note: Note): Annotation {
  const level = note.level === 'warning' ? 'warning' : 'notice';
  return { level, title: 'loadgate', message: note.text, file: null, line: null };
}

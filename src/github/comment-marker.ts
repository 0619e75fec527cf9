import type { CellVerdict } from '../gate/verdict.js';

/** What a sticky comment is about: comments with the same key replace each other. */
export interface CommentKey {
  /** The scenario file. */
  readonly config: string;
  readonly tier: string;
  /** Jobs of the same group share one comment, in which each scenario file and tier has its part. */
  readonly group?: string;
}

/** Which workflow run wrote a comment. */
export interface RunStamp {
  readonly sha: string | null;
  readonly run: number | null;
  readonly attempt: number;
}

/** The verdict as a comment tells it: a target that died or failed nearly everything is red too. */
export type CommentVerdict = CellVerdict | 'target-failure';

/** What the hidden first line of a comment, or of a part of a shared one, says. */
export interface Marker {
  readonly key: CommentKey;
  readonly stamp: RunStamp;
  /** Null where a marker does not tell. */
  readonly verdict: CommentVerdict | null;
  /** Comments with this id or a smaller one are outdated by this one; null: none is. */
  readonly after: number | null;
}

/** How a marker begins: a comment of its own, or a part of a shared one. */
export type MarkerKind = 'loadgate' | 'loadgate-part';

/** The hidden line by which a comment or a part is found again. */
export function formatMarker(
  key: CommentKey,
  stamp: RunStamp,
  more: Partial<Pick<Marker, 'verdict' | 'after'>> = {},
  kind: MarkerKind = 'loadgate',
): string {
  return formatFields(kind, {
    config: key.config,
    tier: key.tier,
    group: key.group,
    sha: stamp.sha,
    run: stamp.run,
    attempt: stamp.attempt,
    verdict: more.verdict,
    after: more.after,
  });
}

/** Reads the marker at the start of a text; null when it has none. A quoted marker is none. */
export function parseMarker(text: string, kind: MarkerKind = 'loadgate'): Marker | null {
  const fields = parseFields(kind, text);
  const config = fields?.get('config');
  const tier = fields?.get('tier');
  if (fields === null || config === undefined || tier === undefined) return null;
  const group = fields.get('group');
  return {
    key: { config, tier, ...(group === undefined ? {} : { group }) },
    stamp: {
      sha: fields.get('sha') ?? null,
      run: wholeNumber(fields.get('run')),
      attempt: wholeNumber(fields.get('attempt')) ?? 1,
    },
    verdict: VERDICTS.find((verdict) => verdict === fields.get('verdict')) ?? null,
    after: wholeNumber(fields.get('after')),
  };
}

/** `<!-- kind name=value … -->`; what is null or empty is left out. */
export function formatFields(
  kind: string,
  fields: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const shown = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${name}=${encode(String(value))}`],
  );
  return `<!-- ${[kind, ...shown].join(' ')} -->`;
}

/** The fields of the marker of this kind at the start of a text; null when there is none. */
export function parseFields(kind: string, text: string): ReadonlyMap<string, string> | null {
  const match = /^<!-- ([a-z-]+) ((?:[a-z]+=\S+ )+)-->/.exec(text);
  if (match?.[1] !== kind) return null;
  const fields = new Map<string, string>();
  for (const field of (match[2] ?? '').trim().split(' ')) {
    const equals = field.indexOf('=');
    const value = decode(field.slice(equals + 1));
    if (value === null) return null;
    fields.set(field.slice(0, equals), value);
  }
  return fields;
}

export function sameKey(a: CommentKey, b: CommentKey): boolean {
  return a.config === b.config && a.tier === b.tier && (a.group ?? '') === (b.group ?? '');
}

/** Whether `a` comes from a later workflow run than `b`. Ids of runs grow. */
export function isNewer(a: RunStamp, b: RunStamp): boolean {
  if (a.run === null || b.run === null) return false;
  return a.run === b.run ? a.attempt > b.attempt : a.run > b.run;
}

export function isRed(verdict: CommentVerdict): boolean {
  return verdict === 'regression' || verdict === 'target-failure';
}

/** Worst first. */
export const VERDICTS = [
  'target-failure',
  'regression',
  'invalid',
  'inconclusive',
  'not-compared',
  'improved',
  'pass',
] as const satisfies readonly CommentVerdict[];

/** A number from outside, where it is a whole one of a sensible size. */
export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** An HTML comment may not hold `--`, and a lone surrogate has no URL encoding. */
function encode(value: string): string {
  const wellFormed = Buffer.from(value).toString();
  return encodeURIComponent(wellFormed).replaceAll('%2F', '/').replaceAll('--', '-%2D').replace(/-$/, '%2D');
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

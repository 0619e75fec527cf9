/** What a sticky comment is about: comments with the same key replace each other. */
export interface CommentKey {
  /** The scenario file. */
  readonly config: string;
  readonly tier: string;
  /** Tells jobs with the same scenario file and tier apart. */
  readonly group?: string;
}

/** Which workflow run wrote a comment. */
export interface RunStamp {
  readonly sha: string | null;
  readonly run: number | null;
  readonly attempt: number;
}

/** The hidden first line by which a comment is found again. */
export function formatMarker(key: CommentKey, stamp: RunStamp): string {
  const fields = [
    ['config', key.config],
    ['tier', key.tier],
    ['group', key.group ?? ''],
    ['sha', stamp.sha ?? ''],
    ['run', stamp.run === null ? '' : String(stamp.run)],
    ['attempt', String(stamp.attempt)],
  ] as const;
  const shown = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encode(value)}`);
  return `<!-- loadgate ${shown.join(' ')} -->`;
}

/** Reads the marker at the start of a comment; null when the comment has none. A quoted marker is none. */
export function parseMarker(body: string): { readonly key: CommentKey; readonly stamp: RunStamp } | null {
  const match = /^<!-- loadgate ((?:[a-z]+=\S+ )+)-->/.exec(body);
  if (!match) return null;
  const fields = new Map<string, string>();
  for (const field of (match[1] ?? '').trim().split(' ')) {
    const equals = field.indexOf('=');
    const value = decode(field.slice(equals + 1));
    if (value === null) return null;
    fields.set(field.slice(0, equals), value);
  }
  const config = fields.get('config');
  const tier = fields.get('tier');
  if (config === undefined || tier === undefined) return null;
  const group = fields.get('group');
  return {
    key: { config, tier, ...(group === undefined ? {} : { group }) },
    stamp: {
      sha: fields.get('sha') ?? null,
      run: wholeNumber(fields.get('run')),
      attempt: wholeNumber(fields.get('attempt')) ?? 1,
    },
  };
}

export function sameKey(a: CommentKey, b: CommentKey): boolean {
  return a.config === b.config && a.tier === b.tier && (a.group ?? '') === (b.group ?? '');
}

/** Whether `a` comes from a later workflow run than `b`. Ids of runs grow. */
export function isNewer(a: RunStamp, b: RunStamp): boolean {
  if (a.run === null || b.run === null) return false;
  return a.run === b.run ? a.attempt > b.attempt : a.run > b.run;
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

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

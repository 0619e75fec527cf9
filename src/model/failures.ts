/** Why a request failed. Exactly one kind per failed request, the first that applies. */
export const FAILURE_KINDS = [
  'timeout',
  'refused',
  'reset',
  'dns',
  'tls',
  'http-4xx',
  'http-5xx',
  'unexpected-status',
  'check',
  'capture',
  'dropped',
  'aborted',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

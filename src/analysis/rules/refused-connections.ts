import { formatCount, formatPercent } from '../../model/units.js';
import type { FailureKind } from '../../model/failures.js';
import type { Rule } from '../rule.js';

/** Connections that the server does not take, or breaks. */
export const refusedConnections: Rule = {
  name: 'refused-connections',
  see: (of) => {
    const { failuresByKind, requests } = of.figures(null);
    const firstBad = of.course.points.find(({ failed }) => (failed ?? 0) > LEAST_SHARE);
    return KINDS.flatMap(({ kind, title, action }) => {
      const count = failuresByKind[kind] ?? 0;
      if (count < LEAST || count < LEAST_SHARE * requests) return [];
      return [
        {
          severity: 'critical' as const,
          subject: kind,
          title: `${title}: ${formatPercent(count / requests)} of the requests`,
          evidence: [
            `${formatCount(count)} of ${formatCount(requests)} requests.`,
            ...(firstBad === undefined ? [] : [`Failures began at ${of.levelText(firstBad.level)}.`]),
          ],
          action,
          moment: firstBad === undefined ? null : { from: firstBad.at, to: of.run.duration },
          size: count / requests,
        },
      ];
    });
  },
};

const LEAST = 3;
const LEAST_SHARE = 0.002;

const KINDS: readonly { readonly kind: FailureKind; readonly title: string; readonly action: string }[] = [
  {
    kind: 'refused',
    title: 'The server refuses connections',
    action:
      'Nobody listens, or the queue of new connections is full: look whether the process restarted, and raise its backlog (and net.core.somaxconn) or keep connections open.',
  },
  {
    kind: 'reset',
    title: 'The server breaks connections off',
    action:
      'Look for a process that restarts, a proxy or balancer whose idle time-out is shorter than the client’s, or a limit on connections that closes the oldest.',
  },
];

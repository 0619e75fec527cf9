import type { Rule } from '../rule.js';

/** Rows that were to be unique, and ran out. */
export const dataExhausted: Rule = {
  name: 'data-exhausted',
  see: (of) =>
    of.result.exhaustedData.map((name) => ({
      severity: 'warning' as const,
      subject: name,
      title: `All rows of data.${name} were used: from then on they repeated`,
      evidence: [`\`${name}\` was to be unique for each iteration.`],
      action:
        'Add rows, or measure fewer iterations: what was unique may have met conflicts and caches since.',
      moment: null,
      size: 0,
    })),
};

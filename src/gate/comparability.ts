import type { Result } from '../result/result.js';
import { environmentOf } from './baseline.js';
import type { BaselineEnvironment } from './baseline-schema.js';

/** How two results were measured differently, so that a change of figures need not be one of the service; in words. */
export function differencesOf(a: Result, b: Result): string[] {
  const [tierA, tierB] = [a.scenario.tier.name, b.scenario.tier.name];
  if (tierA !== tierB) return [`A is of tier ${tierA}, B of tier ${tierB}`];
  return [
    ...(a.scenario.hash === b.scenario.hash ? [] : ['the scenario (journeys, data or load) is another one']),
    ...machineDifferences(environmentOf(a.environment), environmentOf(b.environment)),
  ];
}

/** Two remote targets may differ: comparing deployments is what this is for. */
function machineDifferences(a: BaselineEnvironment, b: BaselineEnvironment): string[] {
  if ((a.target === 'local') !== (b.target === 'local'))
    return [`A is of target ${a.target}, B of target ${b.target}`];
  const facts: (readonly [string, string | number, string | number])[] = [
    ['loadgate', a.loadgate, b.loadgate],
  ];
  if ('cpu' in a && 'cpu' in b)
    facts.push(
      ['CPU', a.cpu, b.cpu],
      ['cores', a.cores, b.cores],
      ['architecture', a.arch, b.arch],
      ['Node', a.node, b.node],
    );
  return facts
    .filter(([, then, now]) => then !== now)
    .map(([what, then, now]) => `${what} ${then} in A, ${now} in B`);
}

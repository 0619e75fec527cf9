import { parseScenario } from './document.js';
import type { Environment } from './fill.js';
import { check, map } from './maps.js';
import { Problems } from './problems.js';
import { filledText, number, percent } from './scalars.js';
import { readScenarioFile } from './scenario-file.js';
import { readTree } from './tree.js';

/** How the service runs today, and what more of it costs. */
export interface CapacitySettings {
  /** Instances that served what was measured. */
  readonly instances: number;
  /** Of one instance in a month; null: not known. */
  readonly cost: number | null;
  /** Behind the cost, such as `EUR`; may be empty. */
  readonly currency: string;
  /** What is to be left above the target: a fraction. */
  readonly headroom: number;
  /** Instances at most; null: no bound. */
  readonly maximum: number | null;
}

export const capacitySchema = map('capacity, such as { instances: 2, cost: 45, headroom: 20% }', {
  instances: number('Instances that serve what is measured; 1 unless given.', {
    min: 1,
    whole: true,
  }).optional(),
  cost: number('What one instance costs in a month.', { min: 0 }).optional(),
  currency: filledText('a currency such as EUR', { description: 'Of the cost.' }).optional(),
  headroom: percent('What is to be left above the target; 20% unless given.', 10).optional(),
  maximum: number('Instances at most.', { min: 1, whole: true }).optional(),
}).meta({ description: 'For loadgate plan: how the service runs today, and what more of it costs.' });

export const USUAL_CAPACITY: CapacitySettings = {
  instances: 1,
  cost: null,
  currency: '',
  headroom: 0.2,
  maximum: null,
};

/**
 * Reads `capacity:` of a scenario file, whatever else stands there; what it leaves out has its usual value.
 * @throws ConfigError when the file can't be read, or this part of it is wrong.
 */
export function readCapacitySettings(request: {
  readonly file: string;
  readonly cwd: string;
  readonly env: Environment;
}): CapacitySettings {
  const document = parseScenario(readScenarioFile(request.file, request.cwd), request.file);
  const syntax = new Problems(document);
  for (const problem of document.problems) syntax.report(problem);
  syntax.throwIfAny([]);
  // Variables of other parts may be missing here: only what this part needs counts.
  const { filled } = readTree(document, request.env, new Problems(document));
  const problems = new Problems(document);
  const written =
    typeof filled === 'object' && filled !== null && 'capacity' in filled ? filled.capacity : undefined;
  const read = written === undefined ? null : check(capacitySchema, written, ['capacity'], problems);
  problems.throwIfAny([]);
  return {
    instances: read?.instances ?? USUAL_CAPACITY.instances,
    cost: read?.cost ?? USUAL_CAPACITY.cost,
    currency: read?.currency ?? USUAL_CAPACITY.currency,
    headroom: read?.headroom ?? USUAL_CAPACITY.headroom,
    maximum: read?.maximum ?? USUAL_CAPACITY.maximum,
  };
}

import type { Approach } from '../result/result.js';
import { nextStep, type Decision, type GateState } from './strategy.js';

/** The decision with the evidence that there is, whatever the plan still asks for: a measurement that ended early. */
export function closingDecision(state: GateState): Decision {
  for (const approach of [state.approach, ...smallerPlans(state)]) {
    const step = nextStep({ ...state, approach });
    if (step.kind === 'done' && !isBlind(step.decision)) return step.decision;
  }
  // A plan of no run at all asks for nothing.
  return { approach: 'none', cells: [], screen: null, looks: [] };
}

/** Suspects were sent to pairs of which none was usable: their runs must speak, or a suspicion would be forgotten. */
function isBlind({ screen, looks }: Decision): boolean {
  return screen !== null && looks.length > 0 && looks.every(({ cells }) => cells.length === 0);
}

/** Plans that this evidence completes, the most telling first: one more look at the pairs, the runs, nothing. */
function smallerPlans({ approach, measured }: GateState): Approach[] {
  const plans: Approach[] = [];
  const runs = 'runs' in approach ? Math.min(approach.runs, measured.head) : measured.head;
  if ('looks' in approach && measured.pairs > 0) {
    const made = approach.looks.filter((look) => look < measured.pairs);
    const looks = [...made, measured.pairs];
    plans.push(
      approach.kind === 'pairs' || runs === 0
        ? { kind: 'pairs', looks }
        : { kind: 'screen-then-pairs', runs, looks },
    );
  }
  if (runs > 0 && approach.kind !== 'none')
    plans.push(
      approach.kind === 'runs'
        ? { kind: 'runs', runs }
        : { kind: 'screen-then-runs', runs, upTo: measured.head },
    );
  return [...plans, { kind: 'none', runs }];
}

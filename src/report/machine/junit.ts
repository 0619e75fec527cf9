import { cellId } from '../../gate/cells.js';
import type { Cell } from '../../gate/verdict.js';
import { targetFailure } from '../../gate/validity.js';
import { formatCellChange, formatMove, formatRuns, formatYardstick } from '../figure-words.js';
import { viewOf } from '../report.js';
import type { Limit, ReportInput, ReportView } from '../report.js';
import { xmlAttribute, xmlText } from './xml-text.js';

/**
 * The verdict as JUnit XML, as CI servers read it: a suite of the measurement itself, one of the thresholds, one of
 * the cells. What fails the gate is a failure; what could not be judged is skipped, with the reason. A regression
 * that a maintainer accepted is skipped, too.
 */
export function renderJUnit(input: ReportInput): string {
  const view = viewOf(input);
  const suites = [
    suite('measurement', view, [measurementCase(view)]),
    suite(
      'thresholds',
      view,
      view.limits.map((limit) => limitCase(limit, view)),
    ),
    suite(
      'cells',
      view,
      view.cells.map((cell) => cellCase(cell, view)),
    ),
  ].filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlAttribute(`loadgate ${view.tier}`)}" ${countsOf(all)}>`,
    ...suites.map(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Why, in one line. */
  readonly message: string;
  /** Figures; empty for none. */
  readonly details: string;
}

function suite(
  kind: string,
  view: ReportView,
  cases: readonly TestCase[],
): { readonly cases: readonly TestCase[]; readonly lines: string } {
  const { createdAt, commit, id } = view.result;
  const properties = Object.entries({ tier: view.tier, job: id, ...(commit === null ? {} : { commit }) });
  const lines = [
    `  <testsuite name="${kind}" ${countsOf(cases)} timestamp="${xmlAttribute(createdAt.replace(/(?:\.\d+)?Z$/, ''))}">`,
    '    <properties>',
    ...properties.map(([name, value]) => `      <property name="${name}" value="${xmlAttribute(value)}"/>`),
    '    </properties>',
    ...cases.map((one) => caseLines(one, `loadgate.${view.tier}.${kind}`)),
    '  </testsuite>',
  ].join('\n');
  return { cases, lines };
}

function caseLines({ name, outcome, message, details }: TestCase, classname: string): string {
  const head = `    <testcase name="${xmlAttribute(name)}" classname="${xmlAttribute(classname)}" time="0"`;
  const why = `message="${xmlAttribute(message)}"`;
  switch (outcome) {
    case 'passed':
      return details === '' ? `${head}/>` : inside(head, `<system-out>${xmlText(details)}</system-out>`);
    case 'skipped':
      return inside(head, `<skipped ${why}/>`);
    case 'failure':
    case 'error': {
      const text = xmlText(details === '' ? message : details);
      return inside(head, `<${outcome} type="${outcome}" ${why}>${text}</${outcome}>`);
    }
  }
}

function inside(head: string, element: string): string {
  return `${head}>\n      ${element}\n    </testcase>`;
}

function countsOf(cases: readonly TestCase[]): string {
  const count = (outcome: TestCase['outcome']): number =>
    cases.filter((one) => one.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
}

/** What no cell and no threshold shows: a target that failed, a measurement that was stopped or is of no use. */
function measurementCase(view: ReportView): TestCase {
  const { result, verdict } = view;
  const one = { name: 'the load was carried out', details: '' };
  if (result.interrupted !== null)
    return { ...one, outcome: 'error', message: `stopped by ${result.interrupted}: the result is partial` };
  const dead = targetFailure(result);
  if (dead !== null) return { ...one, outcome: 'failure', message: dead };
  if (verdict.overall === 'invalid') return { ...one, outcome: 'skipped', message: verdict.headline };
  return { ...one, outcome: 'passed', message: '', details: verdict.headline };
}

function limitCase(limit: Limit, view: ReportView): TestCase {
  const place = limit.line === null ? '' : ` (${view.result.scenario.file}:${limit.line})`;
  const runs = limit.metric === null ? '' : `, runs ${formatRuns(limit.metric, limit.runs)}`;
  const one = {
    name: limit.text,
    message: `${limit.reason}${place}`,
    details: `${limit.status}: ${limit.reason}${runs}${place}`,
  };
  switch (limit.status) {
    case 'FAIL':
      return { ...one, outcome: 'failure' };
    case 'not applicable':
      return { ...one, outcome: 'skipped' };
    case 'PASS':
    case 'MARGINAL':
      return { ...one, outcome: 'passed' };
  }
}

function cellCase(cell: Cell, view: ReportView): TestCase {
  const figures = [
    `${formatMove(cell.metric, cell.baseline, cell.value)}, change ${formatCellChange(cell)}`,
    `${cell.by === 'pairs' ? 'interval' : 'band'} ${formatYardstick(cell)}`,
    `runs ${formatRuns(cell.metric, cell.runs)}`,
  ].join(', ');
  const one = { name: cellId(cell), message: cell.reason, details: `${cell.verdict}: ${figures}` };
  switch (cell.verdict) {
    case 'regression':
      return view.verdict.accepted === undefined
        ? { ...one, outcome: 'failure' }
        : {
            ...one,
            outcome: 'skipped',
            message: `accepted by the label ${view.verdict.accepted.label}: ${cell.reason}`,
          };
    case 'inconclusive':
    case 'not-compared':
    case 'invalid':
      return { ...one, outcome: 'skipped', message: `${cell.verdict}: ${cell.reason}` };
    case 'pass':
    case 'improved':
      return { ...one, outcome: 'passed' };
  }
}

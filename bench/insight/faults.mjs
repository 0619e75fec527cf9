// Plants each fault of the demo shop, measures it, and compares what the report finds with what was planted.
//   npm run -s compile && node bench/insight/faults.mjs [--only NAME] [--write]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS } from './planted.mjs';
import { reportOf } from './measure.mjs';
import { publish, tableOf } from './readme.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });
const chosen = FAULTS.filter(({ name }) => name.includes(values.only ?? ''));
const outcomes = [];
for (const fault of chosen) {
  const outcome = await tried(fault);
  process.stderr.write(`${fault.name}: ${outcome.titles.join('; ') || 'nothing'}\n`);
  outcomes.push(outcome);
}
const text = `${summary(outcomes)}\n\n${table(outcomes)}`;
console.log(text);
if (values.write && values.only === undefined) await publish('faults', text);

async function tried(fault) {
  const out = await mkdtemp(join(tmpdir(), 'loadgate-faults-'));
  try {
    const { insights } = await reportOf({
      file: 'bench/insight/faults.yml',
      tier: fault.tier,
      out,
      env: fault.env,
    });
    // Hints are about the test, not about the service; a short cold start is one.
    const loud = insights.filter(({ rule, severity }) => severity !== 'hint' || rule === fault.rule);
    const right = loud.find(({ rule }) => rule === fault.rule) ?? null;
    const besides = loud.filter((one) => one !== right).map(({ rule }) => rule);
    const value =
      right === null || fault.read === undefined
        ? null
        : fault.read([right.title, ...right.evidence].join(' '));
    return { fault, right, value, besides, titles: loud.map(({ rule, title }) => `${rule} (${title})`) };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function isFalse({ fault, besides }) {
  return besides.some((rule) => !(fault.follow ?? []).includes(rule));
}

function summary(all) {
  const planted = all.filter(({ fault }) => fault.rule !== null);
  const found = planted.filter(({ right }) => right !== null);
  const healthy = all.length - planted.length;
  const wrong = all.filter(isFalse);
  return (
    `Planted ${planted.length}, found ${found.length}, missed ${planted.length - found.length}. ` +
    `Loads with something claimed that is neither planted nor follows from it: ${wrong.length} of ${all.length}, ` +
    `${healthy} of them on a healthy shop.`
  );
}

function table(all) {
  const right = (text) => ({ text, right: true });
  const head = ['planted', 'found', right('the number'), right('planted'), right('off'), 'besides'];
  return tableOf(head, all.map(row));
}

function row(outcome) {
  const { fault, right, value, besides } = outcome;
  const { planted, unit, follow = [] } = fault;
  const found = fault.rule === null ? (besides.length === 0 ? 'nothing, as it should' : 'false') : 'missed';
  const off = value === null || planted === undefined ? null : ((value - planted) / planted) * 100;
  return [
    fault.name,
    right === null ? found : `\`${fault.rule}\``,
    value === null ? '' : `${value} ${unit}`,
    planted === undefined ? '' : `${planted} ${unit}`,
    off === null ? '' : `${Math.abs(off) < 0.5 ? '0' : off.toFixed(0)} %`,
    besides.map((rule) => `\`${rule}\`${follow.includes(rule) ? '' : ' (false)'}`).join(', '),
  ];
}

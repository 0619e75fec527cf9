import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../../src/plan/json-schema.js';
import { SMALL, withSteps, withTiers } from './scenario-folder.js';
import { SHOP } from './shop-scenario.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false, strict: true });
const validate = ajv.compile(scenarioJsonSchema());
const accepts = (text: string): boolean => validate(parse(text));

describe('the JSON Schema of scenario files', () => {
  it.each([
    ['the shop', String(SHOP['loadgate.yml'])],
    ['a small one', SMALL],
    [
      'variables in place of numbers',
      SMALL.replace('users: 2', 'users: "${USERS:-2}"').replace('5s', '"${FOR}"'),
    ],
    [
      'steps in steps',
      withSteps('      - { repeat: 2..5, steps: [ { group: a, steps: [ { get: /, expect: 2xx } ] } ] }'),
    ],
    ['stairs', withTiers('  a: { load: { steps: { rate: 1/s..5/s by 1/s, each: 5s } } }')],
  ])('accepts %s', (_, text) => {
    expect([accepts(text), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown key', SMALL.replace('get: /', 'gte: /')],
    ['a step that does two things', withSteps('      - { get: /, post: / }')],
    ['a duration without unit', SMALL.replace('5s', '5')],
    ['a missing load', withTiers('  a: { runs: 1 }')],
    ['no journeys', 'target: http://x\ntiers: {}'],
  ])('refuses %s', (_, text) => {
    expect(accepts(text)).toBe(false);
  });
});

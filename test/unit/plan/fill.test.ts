import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, typeScalar } from '../../../src/plan/fill.js';
import { Refusal } from '../../../src/plan/refusal.js';

const env = { NAME: 'value', COUNT: '8', EMPTY: '', API_KEY: 'k3y' };

describe('fill', () => {
  it.each([
    ['${NAME}', 'value'],
    ['${COUNT}', 8],
    ['0..${COUNT}', '0..8'],
    ['${MISSING:-30s}', '30s'],
    ['${MISSING:-12}', 12],
    ['${MISSING:-}', ''],
    ['${EMPTY:-x}', 'x'],
    ['${EMPTY}', ''],
    ['${NAME:-x}', 'value'],
    ['$${NAME}', '${NAME}'],
    ['a $${NAME} ${NAME}', 'a ${NAME} value'],
    ['${COUNT}${COUNT}', '88'],
    ['$NAME', '$NAME'],
  ])('fills %j in as %j', (text, expected) => {
    expect(fill(text, env)).toMatchObject({ value: expected });
  });

  it('tells secrets, and whether a variable that is set was used', () => {
    expect(fill('Bearer ${API_KEY}', env)).toMatchObject({ secrets: ['k3y'], fromOutside: true });
    expect(fill('${MISSING:-x}', env)).toMatchObject({ secrets: [], fromOutside: false });
  });

  it.each(['${MISSING}', '${}', '${a-b}', '${1A}', '${NAME'])('refuses %j', (text) => {
    expect(fill(text, env)).toBeInstanceOf(Refusal);
  });

  it('leaves text without references as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('${'));
        expect(fill(text, {})).toMatchObject({ value: text, text });
      }),
    );
  });
});

describe('typeScalar', () => {
  it.each([
    ['8', 8],
    ['-1', -1],
    ['1.50', 1.5],
    ['1e3', 1000],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['007', '007'],
    ['12345678901234567890', '12345678901234567890'],
    ['.inf', '.inf'],
    ['yes', 'yes'],
    ['30s', '30s'],
    ['', ''],
    ['constructor', 'constructor'],
  ])('types %j as %j', (text, expected) => {
    expect(typeScalar(text)).toBe(expected);
  });
});

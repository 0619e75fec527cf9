import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SyntaxProblem } from '../../../../src/plan/syntax/problem.js';
import { parseTemplate } from '../../../../src/plan/syntax/template.js';
import { contextOf } from './context.js';

const shape = (text: string): unknown[] =>
  parseTemplate(text).parts.map((part) => (typeof part === 'string' ? part : [part.text]));

describe('parseTemplate', () => {
  it.each([
    ['plain', ['plain']],
    ['', []],
    ['a {{ b }} c', ['a ', ['b'], ' c']],
    ['{{a}}{{b}}', [['a'], ['b']]],
    ['{{ a }}', [['a']]],
    ['{ "a": {{ b }} }', ['{ "a": ', ['b'], ' }']],
    ["{{ '}}' }}", [["'}}'"]]],
    ['{{ "\\"}}" }}x', [['"\\"}}"'], 'x']],
    ['{{ {"a": {"b": 1}}}}!', [['{"a": {"b": 1}}'], '!']],
    ['}} {{ a }}', ['}} ', ['a']]],
  ])('reads %s', (text, parts) => {
    expect(shape(text)).toEqual(parts);
  });

  it('is single only when it is one expression and nothing else', () => {
    expect(parseTemplate('{{ a }}').single?.text).toBe('a');
    expect(parseTemplate(' {{ a }}').single).toBeNull();
    expect(parseTemplate('{{ a }}{{ b }}').single).toBeNull();
    expect(parseTemplate('a').single).toBeNull();
    expect(parseTemplate('').single).toBeNull();
  });

  it('knows the names it reads, once each', () => {
    const template = parseTemplate(
      '{{ account.email }} {{ account.id }} {{ env.KEY }} {{ uuid() }} {{ env.KEY }}',
    );
    expect(template.names).toEqual(['account', 'env']);
    expect(template.envNames).toEqual(['KEY']);
  });

  it.each([
    ['a {{ b', '"{{" without "}}" (write {{ "{{" }} for the braces themselves)', 2],
    ['ab{{ }}', '"{{ }}" is empty', 2],
    ['a {{  1 + }}', 'in {{  1 + }}: the expression ends too early', 9],
    ['x{{ pik(1) }}', 'in {{ pik(1) }}: there is no function "pik", did you mean "pick"?', 4],
  ])('refuses %s', (text, message, offset) => {
    const refused = (): SyntaxProblem => {
      try {
        parseTemplate(text);
      } catch (error) {
        if (error instanceof SyntaxProblem) return error;
      }
      throw new Error('it was read');
    };
    expect(refused().message).toBe(message);
    expect(refused().offset).toBe(offset);
  });

  it('a text without braces is itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('{{')),
        (text) => {
          expect(parseTemplate(text).parts).toEqual(text === '' ? [] : [text]);
        },
      ),
    );
  });

  it('finds each string literal between the texts around it', () => {
    const plain = fc.string().map((text) => text.replaceAll('{', '('));
    fc.assert(
      fc.property(plain, fc.string(), plain, (before, literal, after) => {
        const template = parseTemplate(`${before}{{ ${JSON.stringify(literal)} }}${after}`);
        const filled = template.parts.map((part) =>
          typeof part === 'string' ? part : String(part.evaluate(contextOf())),
        );
        expect(filled.join('')).toBe(before + literal + after);
      }),
    );
  });
});

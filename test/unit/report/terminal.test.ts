import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/report/terminal.js';
import { widthOf } from '../../../src/report/text-width.js';
import { sceneOf, SCENES } from './scenes.js';

const COMMANDS = /^ {4}(?:loadgate|git) /;

describe('renderText', () => {
  it.each(Object.entries(SCENES))('renders %s', async (name, input) => {
    await expect(renderText(input, { width: 100, color: false })).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([60, 80, 120])('fits %i columns', async (width) => {
    for (const name of ['regression', 'open-model'] as const) {
      const input = sceneOf(name);
      await expect(renderText(input, { width, color: false })).toMatchFileSnapshot(
        `golden/${name}-${width}-columns.txt`,
      );
    }
  });

  it('is never wider than asked for, commands to be copied apart', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SCENES)),
        fc.integer({ min: 40, max: 200 }),
        (input, width) => {
          for (const line of renderText(input, { width, color: false }).split('\n')) {
            if (!COMMANDS.test(line)) expect(widthOf(line), line).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has neither missing values nor control characters of its input', () => {
    for (const input of Object.values(SCENES)) {
      const text = renderText(input, { width: 100, color: false });
      expect(text).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b/);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it('says the same with and without colours', () => {
    for (const input of Object.values(SCENES)) {
      const colored = renderText(input, { width: 80, color: true });
      expect(colored).toContain('\x1b[');
      expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(renderText(input, { width: 80, color: false }));
    }
  });
});

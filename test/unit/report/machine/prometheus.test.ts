import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSample } from '../../../../src/host/resources/prometheus-text.js';
import { labelValue, renderPrometheus } from '../../../../src/report/machine/prometheus.js';
import { HOSTILE, sceneOf, SCENES } from '../scenes.js';

describe('renderPrometheus', () => {
  it('renders a regression', async () => {
    await expect(renderPrometheus(sceneOf('regression'))).toMatchFileSnapshot('golden/regression.prom');
  });

  it('is one block per family, every series once, every line a sample', () => {
    for (const input of Object.values(SCENES)) {
      const text = renderPrometheus(input);
      const lines = text.trimEnd().split('\n');
      const samples = lines.filter((line) => !line.startsWith('#'));
      expect(new Set(samples.map((line) => line.slice(0, line.lastIndexOf(' ')))).size).toBe(samples.length);
      for (const line of samples) expect(parseSample(line), line).not.toBeNull();
      const families = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
      expect(new Set(families).size).toBe(families.length);
      const order = samples.map((line) => line.slice(0, line.indexOf('{')));
      expect(order.filter((name, at) => name !== order[at - 1])).toEqual(families);
    }
  });

  it('keeps hostile names in labels', () => {
    const named = renderPrometheus(sceneOf('hostile'))
      .split('\n')
      .map((line) => (line === '' || line.startsWith('#') ? null : parseSample(line)))
      .map((sample) => sample?.labels.get('endpoint'));
    for (const name of HOSTILE) expect(named).toContain(name.replace(/\p{Cs}/gu, '\ufffd'));
  });

  it('gives any label back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\\', '"', '\n', '\\n'), (a, b) => {
        const sample = parseSample(`x{name="${labelValue(a + b)}"} 1`);
        expect(sample?.labels.get('name')).toBe(a + b);
      }),
    );
  });
});

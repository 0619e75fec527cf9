import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetFailure } from '../../../../src/gate/validity.js';
import { renderJUnit } from '../../../../src/report/machine/junit.js';
import { xmlAttribute, xmlText } from '../../../../src/report/machine/xml-text.js';
import { elementsOf, parseXml, type XmlElement } from '../../../helpers/xml.js';
import { HOSTILE, sceneOf, SCENES } from '../scenes.js';

const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

describe('renderJUnit', () => {
  it.each(['regression', 'not-compared-missing'])('renders %s', async (name) => {
    await expect(renderJUnit(sceneOf(name))).toMatchFileSnapshot(`golden/${name}.xml`);
  });

  it('is well-formed, and its counts are those of its elements', () => {
    for (const input of Object.values(SCENES)) {
      const root = parseXml(renderJUnit(input));
      for (const element of [root, ...elementsOf(root, 'testsuite')]) {
        expect(countsOf(element)).toEqual({
          tests: elementsOf(element, 'testcase').length,
          failures: elementsOf(element, 'failure').length,
          errors: elementsOf(element, 'error').length,
          skipped: elementsOf(element, 'skipped').length,
        });
      }
    }
  });

  it('is red exactly where the gate is: for regressions, missed limits, targets that failed', () => {
    for (const [name, { verdict, result }] of Object.entries(SCENES)) {
      const root = parseXml(renderJUnit(sceneOf(name)));
      const { failures, errors } = countsOf(root);
      if (result.interrupted !== null) expect(errors, name).toBe(1);
      else if (verdict.overall === 'regression' || targetFailure(result) !== null)
        expect((failures ?? 0) > 0 || verdict.accepted !== undefined, name).toBe(true);
      else expect(failures, name).toBe(0);
    }
  });

  it('keeps hostile names as they are, as far as XML can hold them', () => {
    const names = elementsOf(parseXml(renderJUnit(sceneOf('hostile'))), 'testcase').map(
      ({ attributes }) => attributes.name ?? '',
    );
    for (const name of HOSTILE.map((text) => text.replace(NOT_XML, '')))
      expect(names.some((one) => one.startsWith(name))).toBe(true);
  });
});

describe('XML', () => {
  it('gives any text back, without what it can not hold', () => {
    const character = fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\t', '\n', '\r', ']', '\0', '\ud800', '\uffff', '\u202e'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(character), (parts) => {
        const text = parts.join('');
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`;
        const { attributes, text: inner } = parseXml(xml);
        expect([attributes.b, inner]).toEqual([text.replace(NOT_XML, ''), text.replace(NOT_XML, '')]);
      }),
    );
  });
});

function countsOf({ attributes }: XmlElement): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ['tests', 'failures', 'errors', 'skipped'].map((name) => [name, Number(attributes[name])]),
  );
}

import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArtifactRefusal } from '../../../src/github/artifact-refusal.js';
import { readResultText } from '../../../src/github/zip-content.js';
import { readZipDirectory } from '../../../src/github/zip-directory.js';
import { makeZip, type MadeEntry } from '../../helpers/zips.js';

const RESULT: MadeEntry = { name: 'result.json', content: '{"a":1}' };

describe('readResultText', () => {
  it('reads the result at the root or in one folder, and leaves the rest alone', () => {
    const others = {
      'report.md': strToU8('# x'),
      'verdict.json': strToU8('{}'),
      'logs/build.log': strToU8('…'),
    };
    const root = zipSync({ ...others, 'result.json': strToU8('{"a":1}') });
    const folder = zipSync({
      'loadgate-results/': new Uint8Array(),
      'loadgate-results/result.json': strToU8('{"é":1}'),
    });
    expect(readResultText(Buffer.from(root))).toBe('{"a":1}');
    expect(readResultText(Buffer.from(folder))).toBe('{"é":1}');
  });

  it('reads a zip that was written as a stream, as the runner writes artifacts', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      expect(error).toBeNull();
      chunks.push(chunk);
    });
    const file = new ZipDeflate('result.json', { level: 6 });
    zip.add(file);
    file.push(strToU8('{"streamed":'));
    file.push(strToU8('true}'), true);
    zip.end();
    expect(readResultText(Buffer.concat(chunks))).toBe('{"streamed":true}');
  });

  it('reads stored files, and a zip with a comment behind it', () => {
    expect(
      readResultText(makeZip([{ ...RESULT, stored: true }], { comment: 'PK\u0005\u0006 of sorts' })),
    ).toBe('{"a":1}');
  });

  const refused: readonly (readonly [string, Buffer, string])[] = [
    [
      'no result',
      makeZip([{ name: 'a/b/result.json', content: '{}' }]),
      'it holds no result.json, neither at its root nor in one folder',
    ],
    [
      'two results',
      makeZip([RESULT, { ...RESULT, name: 'load/result.json' }]),
      'it holds 2 files result.json: upload one in each artifact',
    ],
    [
      'a path that leads out',
      makeZip([RESULT, { name: '../../home/runner/.bashrc', content: 'x' }]),
      'it holds a path that leads out of its folder: "../../home/runner/.bashrc"',
    ],
    [
      'a path that leads out, in the middle',
      makeZip([{ ...RESULT, name: 'a/../result.json' }]),
      'it holds a path that leads out of its folder: "a/../result.json"',
    ],
    [
      'an absolute path',
      makeZip([{ ...RESULT, name: '/etc/passwd' }]),
      'it holds an absolute path: "/etc/passwd"',
    ],
    [
      'a drive',
      makeZip([{ ...RESULT, name: 'C:result.json' }]),
      'it holds an absolute path: "C:result.json"',
    ],
    [
      'a backslash',
      makeZip([{ ...RESULT, name: '..\\result.json' }]),
      'it holds a name with a backslash: "..\\\\result.json"',
    ],
    [
      'an empty part',
      makeZip([{ ...RESULT, name: 'a//result.json' }]),
      'it holds a path with an empty part: "a//result.json"',
    ],
    ['no name', makeZip([{ ...RESULT, name: '' }]), 'it holds a path with an empty part: ""'],
    [
      'control characters',
      makeZip([{ ...RESULT, name: 'a\u001b[2J\nresult.json' }]),
      'it holds a name with invisible characters: "a\ufffd[2J\ufffdresult.json"',
    ],
    [
      'text that turns round',
      makeZip([{ ...RESULT, name: 'a\u202etxt.json' }]),
      'it holds a name with invisible characters: "a\ufffdtxt.json"',
    ],
    [
      'a name that is not UTF-8',
      makeZip([{ ...RESULT, name: Buffer.from([0x61, 0xff]) }]),
      'it holds a name that is not UTF-8',
    ],
    [
      'a long name',
      makeZip([{ ...RESULT, name: 'x'.repeat(300) }]),
      `it holds a name of 300 characters: "${'x'.repeat(59)}…"`,
    ],
    ['a name twice', makeZip([RESULT, RESULT]), 'it holds "result.json" twice'],
    [
      'a name twice but for its case',
      makeZip([RESULT, { ...RESULT, name: 'Result.JSON' }]),
      'it holds "Result.JSON" twice',
    ],
    [
      'a symbolic link',
      makeZip([{ name: 'result.json', content: '/etc/passwd', mode: 0o120777 }]),
      '"result.json" is a symbolic link',
    ],
    [
      'a device',
      makeZip([RESULT, { name: 'null', mode: 0o020666 }]),
      '"null" is neither a file nor a folder',
    ],
    [
      'a zip in the zip',
      makeZip([RESULT, { name: 'more.ZIP', content: 'PK' }]),
      'it holds another zip: "more.ZIP"',
    ],
    ['encryption', makeZip([{ ...RESULT, flags: 0x0801 }]), '"result.json" is encrypted'],
    ['strong encryption', makeZip([{ ...RESULT, flags: 0x0841 }]), '"result.json" is encrypted'],
    [
      'a rare method',
      makeZip([{ ...RESULT, method: 12 }]),
      '"result.json" is packed in a way (12) that artifacts are not',
    ],
    [
      'too many entries',
      makeZip(Array.from({ length: 201 }, (_, index) => ({ name: `f${index}` }))),
      'it holds 201 entries, more than 200',
    ],
    [
      'more than it may hold',
      makeZip([RESULT, { name: 'big', says: { size: 150_000_000 } }]),
      'it unpacks to 150 MB, more than 100 MB',
    ],
    [
      'a large result',
      makeZip([{ ...RESULT, says: { size: 40_000_000 } }]),
      '"result.json" unpacks to 40 MB, more than 32 MB',
    ],
    [
      'a bomb',
      makeZip([{ name: 'result.json', content: Buffer.alloc(20_000_000, 0x20) }]),
      '"result.json" unpacks to more than 100 times its packed size',
    ],
    [
      'a bomb that lies',
      makeZip([{ name: 'result.json', content: Buffer.alloc(20_000_000, 0x20), says: { size: 900 } }]),
      '"result.json" unpacks to more than it says',
    ],
    ['less than it says', makeZip([{ ...RESULT, says: { size: 900 } }]), 'it is a damaged zip'],
    ['another checksum', makeZip([{ ...RESULT, says: { crc: 1 } }]), 'it is a damaged zip'],
    ['two names for one file', makeZip([{ ...RESULT, headerName: 'other.json!' }]), 'it is a damaged zip'],
    ['a place beyond the end', makeZip([{ ...RESULT, offset: 0xfffffff0 }]), 'it is a damaged zip'],
    ['a count that is not true', makeZip([RESULT], { count: 2 }), 'it is a damaged zip'],
    [
      'ZIP64',
      makeZip([RESULT], { count: 0xffff }),
      'it is a ZIP64 file, which an artifact of this size has no need to be',
    ],
    [
      'bytes that are not text',
      makeZip([{ name: 'result.json', content: Buffer.from([0x7b, 0xff, 0x7d]) }]),
      '"result.json" is not UTF-8 text',
    ],
    ['another kind of file', Buffer.from('{"a":1}'.repeat(20)), 'it is not a zip, or cut off'],
    ['nothing', Buffer.alloc(0), 'it is not a zip, or cut off'],
  ];

  it.each(refused)('refuses %s', (_name, zip, message) => {
    expect(() => readResultText(zip)).toThrow(new ArtifactRefusal(message));
  });

  it('refuses a zip that was cut off anywhere', () => {
    const zip = Buffer.from(zipSync({ 'result.json': strToU8('{"a":1}'), 'report.md': strToU8('# x') }));
    for (let length = 0; length < zip.length; length++)
      expect(() => readResultText(zip.subarray(0, length)), String(length)).toThrow(ArtifactRefusal);
  });

  it('refuses whatever is not a zip of a result, and never fails otherwise', () => {
    const good = Buffer.from(zipSync({ 'result.json': strToU8('{"a":1}'), 'report.md': strToU8('# x') }));
    const change = fc.record({ at: fc.nat({ max: good.length - 1 }), to: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const zip = Buffer.from(good);
        for (const { at, to } of changes) zip[at] = to;
        try {
          expect(readResultText(zip)).toBe('{"a":1}');
        } catch (error) {
          expect(error).toBeInstanceOf(ArtifactRefusal);
        }
      }),
    );
  });
});

describe('readZipDirectory', () => {
  it('tells the files with their sizes, folders left out', () => {
    const zip = Buffer.from(zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('hello'.repeat(100)) }));
    expect(readZipDirectory(zip)).toEqual([
      expect.objectContaining({ name: 'a/b.txt', method: 8, size: 500 }),
    ]);
  });

  it('has limits that can be narrower', () => {
    const zip = makeZip([RESULT, { name: 'b' }]);
    expect(() => readZipDirectory(zip, { entries: 1, total: 1e6 })).toThrow(
      'it holds 2 entries, more than 1',
    );
    expect(() => readZipDirectory(zip, { entries: 9, total: 3 })).toThrow('it unpacks to 7 B, more than 3 B');
  });
});

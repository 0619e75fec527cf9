import * as zlib from 'node:zlib';

/** Bodies that checks and captures read are cut off here; bodies that nobody reads have no limit. Bytes. */
export const LARGEST_BODY = 16_000_000;

/** Why a body can't be read, for people. */
export const TOO_LARGE = 'the body is larger than 16 MB, too large to be read by checks and captures';

/** Undoes `content-encoding`. Gives the reason when that is not possible. */
export function decodeBody(body: Buffer, encoding: string | null): Buffer | string {
  let decoded = body;
  const layers = (encoding ?? '').toLowerCase().split(',');
  for (const layer of layers.reverse()) {
    const name = layer.trim();
    if (decoded.length === 0 || name === '' || name === 'identity') continue;
    const decode = DECODERS[name];
    if (!decode) return `the body's content-encoding "${name}" is not supported`;
    try {
      decoded = decode(decoded);
    } catch (error) {
      if (error instanceof RangeError) return TOO_LARGE;
      return `the body is not valid ${name}, though its content-encoding says so`;
    }
  }
  return decoded;
}

const LIMIT = { maxOutputLength: LARGEST_BODY };

type Decoder = (body: Buffer) => Buffer;

const gunzip: Decoder = (body) => zlib.gunzipSync(body, LIMIT);

const DECODERS: Readonly<Record<string, Decoder | undefined>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: (body) => zlib.brotliDecompressSync(body, LIMIT),
  deflate: inflate,
  ...zstd(),
};

/** Node.js reads zstd from version 22.15 on. */
function zstd(): Readonly<Record<string, Decoder>> {
  const decompress: unknown = Reflect.get(zlib, 'zstdDecompressSync');
  if (typeof decompress !== 'function') return {};
  return {
    zstd: (body) => {
      const decoded: unknown = Reflect.apply(decompress, zlib, [body, LIMIT]);
      return Buffer.isBuffer(decoded) ? decoded : body;
    },
  };
}

/** `deflate` should be a zlib stream; some servers send it bare. */
function inflate(body: Buffer): Buffer {
  const wrapped = body.length > 1 && ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
  return wrapped ? zlib.inflateSync(body, LIMIT) : zlib.inflateRawSync(body, LIMIT);
}

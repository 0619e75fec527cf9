/** A seeded stream of random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** Starts the stream of another seed, without allocating. */
  reseed(seed: number): void;
}

/** The sfc32 generator of PractRand, seeded through splitmix32. */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  const reseed = (value: number): void => {
    a = mix(value, 1);
    b = mix(value, 2);
    c = mix(value, 3);
    counter = 1;
    for (let warm = 0; warm < 4; warm++) next();
  };
  reseed(seed);
  return { next, reseed };
}

/** A 32-bit seed from several numbers: close inputs give unrelated seeds. */
export function mixSeeds(...parts: readonly number[]): number {
  let seed = 0x9e3779b9;
  for (const part of parts) seed = mix(seed ^ (part | 0), Math.floor(part / 4_294_967_296) + 1);
  return seed >>> 0;
}

/** A 32-bit seed from a text (FNV-1a). */
export function seedOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** splitmix32: a well-mixed 32-bit number from a seed and a stream number. */
function mix(seed: number, stream: number): number {
  let z = (seed + Math.imul(stream, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/** A whole number in [from, to], both ends included. */
export function randomInteger(random: Random, from: number, to: number): number {
  return from + Math.floor(random.next() * (to - from + 1));
}

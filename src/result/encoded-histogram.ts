import { z } from 'zod';
import { readEncoded } from './histogram-codec.js';

/** A histogram as text: HdrHistogram V2 compressed base64, checked so that decoding it later can't fail. */
export const encodedHistogram = z.string().superRefine((text, context) => {
  try {
    readEncoded(text, nothing);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

const nothing = (): void => undefined;

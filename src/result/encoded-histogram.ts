import { z } from 'zod';
import { checkEncoded } from './histogram-codec.js';

/** A histogram as text: HdrHistogram V2 compressed base64, checked so that decoding it later can't fail. */
export const encodedHistogram = z.string().superRefine((text, context) => {
  try {
    checkEncoded(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

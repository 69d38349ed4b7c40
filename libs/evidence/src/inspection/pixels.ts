import { type Refusal, refuse } from '@libs/kernel';
import type { ReceptionLimits } from '../limits.js';

/** The refusal of an image without a surface, or with more pixels than anyone needs to read an attestation. */
export const refusePixels = (width: number, height: number, limits: ReceptionLimits): Refusal | undefined => {
  if (width === 0 || height === 0) return refuse('evidence.malformed');
  if (width * height <= limits.maxPixels) return undefined;
  return refuse('evidence.too-many-pixels', {
    megapixels: Math.round((width * height) / 1e6),
    maxMegapixels: Math.round(limits.maxPixels / 1e6),
  });
};

import { EvidenceFile } from '@libs/contracts';

export const acceptedTypes = EvidenceFile.shape.mediaType.options;

const LARGEST = 20_000_000;

export type FileFault = 'empty' | 'type' | 'size';

/** Why a file would be refused, said before it is sent; the server looks into it and decides. */
export const faultOfFile = ({ size, type }: Pick<File, 'size' | 'type'>): FileFault | undefined => {
  if (size === 0) return 'empty';
  // Some systems give no type: what it is, its content tells the server.
  if (type !== '' && !acceptedTypes.some((accepted) => accepted === type)) return 'type';
  return size > LARGEST ? 'size' : undefined;
};

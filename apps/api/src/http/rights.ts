import type { Right } from './operation.js';
export const rolesWith = (_: Right): string[] => [];

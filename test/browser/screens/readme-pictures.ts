import type { View } from './look.js';

interface ReadmePicture extends View {
  /** The file, without its ending. */
  readonly name: string;
  /** The name of the screen in the table. */
  readonly of: string;
}

/** What the README shows of the application. */
export const readmePictures: readonly ReadmePicture[] = [
  { name: 'mon-cycle', of: '/cycle physician full', width: 1280, scheme: 'light' },
  { name: 'declarer', of: '/declarer physician recap', width: 1280, scheme: 'light' },
  { name: 'dossier', of: '/dossiers/$id member opinion', width: 1280, scheme: 'light' },
  { name: 'file-d-instruction', of: '/dossiers chair full', width: 1280, scheme: 'light' },
  { name: 'rejeu', of: '/rejeu/$cycleId auditor past', width: 1280, scheme: 'light' },
  { name: 'planification', of: '/planification physician full', width: 1280, scheme: 'dark' },
];

import { sweep } from './sweep.js';

// Two files, so that two processes share the work.
sweep(1, 2);

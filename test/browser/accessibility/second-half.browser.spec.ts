import { sweep } from './sweep.js';

sweep(2, 2);

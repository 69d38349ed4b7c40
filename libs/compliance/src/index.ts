export * from './assess.js';
export { type CompiledReferential, compile, dayThatChoosesRevision, revisionOn } from './compile.js';
export * from './facts.js';
export * from './input.js';
export * from './interruption.js';
export * from './labelling.js';
export * from './period.js';
export { type Verdict, verdict } from './verdict.js';
export { seriesOf } from './warnings.js';

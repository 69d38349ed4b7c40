// `node infra/lint-dockerfile.js FILE…`: every fault that dockerfile-utils finds, warnings included.
import { readFileSync } from 'node:fs';
import { ValidationSeverity, validate } from 'dockerfile-utils';

const strict = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

const faults = process.argv
  .slice(2)
  .flatMap((file) =>
    validate(readFileSync(file, 'utf8'), strict).map(
      ({ range, message }) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`,
    ),
  );
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

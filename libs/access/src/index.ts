export { type DomainCommand, actionOf, mayCommand } from './command-actions.js';
export { type Verdict, may } from './may.js';
export { RECENT_SIGN_IN } from './overrides.js';
export { matrixRoles, permissionMatrix, policyHash } from './permission-matrix.js';
export {
  type AccessFacts,
  type Action,
  type Permission,
  type Resource,
  type Step,
  noFacts,
  nothing,
} from './request.js';

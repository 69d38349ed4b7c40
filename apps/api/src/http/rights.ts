import { type Permission, matrixRoles, permissionMatrix } from '@libs/access';
import type { Right } from './operation.js';

export const isPermission = (right: Right): right is Permission => Object.hasOwn(permissionMatrix, right);

/** The roles to which the permission matrix gives an action, or a step of it, under some condition; all, for no action. */
export const rolesWith = (right: Right): readonly string[] =>
  isPermission(right) ? matrixRoles.filter((_, column) => permissionMatrix[right][column] !== '-') : matrixRoles;

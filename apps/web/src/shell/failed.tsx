import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../ui/failure.js';

/** A screen that broke, inside the frame that did not. */
export const Failed = ({ error, reset }: ErrorComponentProps) => <Failure error={error} onRetry={reset} />;

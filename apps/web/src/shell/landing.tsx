import { Navigate } from '@tanstack/react-router';
import { useActing } from '../session/acting.js';
import { useNavigation } from './navigation.js';

/** Where a sign-in ends: the first screen of the role exercised, which is what waits where it has none of its own. */
export const Landing = () => <Navigate to={useNavigation(useActing().role)[0]?.to ?? '/a-faire'} replace />;

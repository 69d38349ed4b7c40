import { useQuery } from '@tanstack/react-query';
import { Failure } from '../ui/failure.js';
import { Waiting } from '../ui/waiting.js';
import { ActingProvider } from '../session/acting.js';
import { meQuery, sessionQuery } from '../session/session.js';
import { SignInScreen } from '../session/sign-in-screen.js';
import { useMatch } from './matched.js';
import { Frame } from './frame.js';
import { PublicFrame } from './public-frame.js';

/** Around every screen: nobody signed in, a public page, or the frame of the role exercised. */
export const Shell = () => {
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.signedIn === true;
  const me = useQuery({ ...meQuery, enabled: signedIn });
  const { isPublic } = useMatch();
  if (me.data)
    return (
      <ActingProvider me={me.data}>
        <Frame />
      </ActingProvider>
    );
  if (isPublic) return <PublicFrame />;
  if (session.data?.signedIn === false) return <SignInScreen />;
  const failed = session.isError ? session : me.isError ? me : undefined;
  return (
    <main style={{ padding: '2rem clamp(1rem, 4vw, 2.5rem)' }}>
      {failed ? <Failure error={failed.error} onRetry={() => void failed.refetch()} /> : <Waiting />}
    </main>
  );
};

import { kindOf } from '@libs/kernel';
import type { FollowerReport } from '@libs/application';
import type { Logger } from 'pino';

/** What happens to the followers, in the log of the process; why one stopped stands beside its checkpoint. */
export const followerReport = (logger: Logger): FollowerReport => ({
  stopped: (follower, position) => logger.error({ follower, position }, 'a follower stands still before an event'),
  trouble: (follower, error) =>
    logger.warn({ follower, error: kindOf(error) }, 'a follower is cut off and tries again'),
});

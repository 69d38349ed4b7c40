import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantText } from '../texts/dates.js';
import { numberText } from '../texts/numbers.js';
import { Empty } from '../ui/empty.js';
import { Failure } from '../ui/failure.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { State } from '../ui/state.js';
import { durationText } from './amounts.js';
import { resumeFollower, useMending } from './mending.js';
import { Named } from './named.js';
import { followerKey } from './names.js';
import { Cell, Listed } from './table.js';
import type { Follower } from './queries.js';
import { Said } from './said.js';
import { followerLook, followerStanding, inOrder } from './standing.js';

const columns = ['name', 'state', 'position', 'action'] as const;

interface FollowersProps {
  readonly followers: readonly Follower[];
  readonly head: number;
}

/** What follows the log, how far behind it is, and why it stands still where it does. */
export const FollowersPanel = ({ followers, head }: FollowersProps) => {
  const { t } = useTranslation();
  const { mutate, data, error, variables, isPending, submittedAt } = useMending(resumeFollower);
  const nameOf = (name: string) => t(`operator.names.${followerKey(name)}`);
  return (
    <Panel title={t('operator.followers.title')}>
      <p className="quiet">{t('operator.followers.lead')}</p>
      {error && <Failure error={error} />}
      {data && <Said turn={submittedAt} text={t('operator.followers.resumed', { name: nameOf(variables) })} />}
      {followers.length === 0 ? (
        <Empty title={t('operator.followers.empty')} />
      ) : (
        <Listed
          caption={t('operator.followers.caption')}
          columns={columns.map((column) => t(`operator.followers.columns.${column}`))}
        >
          {inOrder(followers, nameOf).map((follower) => (
            <FollowerRow
              key={follower.name}
              follower={follower}
              head={head}
              busy={isPending && variables === follower.name}
              onResume={() => mutate(follower.name)}
            />
          ))}
        </Listed>
      )}
    </Panel>
  );
};

interface RowProps {
  readonly follower: Follower;
  readonly head: number;
  readonly busy: boolean;
  readonly onResume: () => void;
}

const FollowerRow = ({ follower, head, busy, onResume }: RowProps) => {
  const { t } = useTranslation();
  const { name, position } = follower;
  const stopped = follower.status === 'stopped';
  const behind = Math.max(0, head - position);
  return (
    <tr>
      <th scope="row">
        <Named code={name}>{t(`operator.names.${followerKey(name)}`)}</Named>
      </th>
      <Cell name={t('operator.followers.columns.state')}>
        <Standing follower={follower} />
      </Cell>
      <Cell name={t('operator.followers.columns.position')}>
        <span className="number">{numberText(position)}</span>
        {behind > 0 && <span className="quiet">{t('operator.followers.behind', { number: numberText(behind) })}</span>}
      </Cell>
      <Cell name={t('operator.followers.columns.action')} empty={!stopped}>
        {stopped ? (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="play" size={16} />}
            loading={busy}
            aria-label={t('operator.followers.resumeNamed', { name: t(`operator.names.${followerKey(name)}`) })}
            onClick={onResume}
          >
            {t('operator.followers.resume')}
          </Button>
        ) : (
          <span className="quiet">–</span>
        )}
      </Cell>
    </tr>
  );
};

const Standing = ({ follower }: { readonly follower: Follower }) => {
  const { t } = useTranslation();
  const { lagSeconds, stoppedAt, stoppedSince, reason } = follower;
  const standing = followerStanding(follower);
  const words = {
    duration: durationText(lagSeconds),
    position: numberText(stoppedAt ?? 0),
  };
  return (
    <>
      <State {...followerLook[standing]}>{t(`operator.followers.${standing}`, words)}</State>
      {stoppedSince && (
        <span className="quiet">{t('operator.followers.since', { instant: instantText(stoppedSince) })}</span>
      )}
      {reason !== null && (
        <>
          <span>
            {typo(`${t('operator.followers.reason')} :`)} <code translate="no">{reason}</code>
          </span>
          <span className="quiet">{t('operator.followers.mend')}</span>
        </>
      )}
    </>
  );
};

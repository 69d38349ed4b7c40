import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/failure.js';
import { Icon } from '../../ui/icon.js';
import { type Moment, readReplay } from '../queries.js';
import { shortId } from '../words.js';

const save = (content: unknown, name: string): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** The replay up to the moment that is shown, as a file. */
export const Export = ({ cycleId, moment }: { readonly cycleId: string; readonly moment: Moment }) => {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => readReplay(cycleId, moment),
    onSuccess: (replayed) =>
      save(replayed, t('audit.replay.fileName', { id: shortId(cycleId), position: moment.position })),
  });
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="download" />} loading={isPending} onClick={() => mutate()}>
        {t('audit.replay.export')}
      </Button>
      <p role="status" className="sr-only">
        {isSuccess && t('audit.replay.exported')}
      </p>
      {error && <Failure error={error} />}
    </div>
  );
};

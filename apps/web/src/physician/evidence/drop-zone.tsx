import { Progress } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ChangeEvent, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/failure.js';
import { Icon } from '../../ui/icon.js';
import css from './drop-zone.module.css';
import { type FileFault, acceptedTypes, faultOfFile } from './file-faults.js';

interface DropZoneProps {
  /** Sends one file; throws what the server refuses. */
  readonly onFile: (file: File) => Promise<unknown>;
  readonly inputId?: string;
}

interface Sending {
  readonly name: string;
  readonly n: number;
  readonly of: number;
}

interface Refused {
  readonly name: string;
  readonly fault: FileFault;
}

interface Failed {
  readonly name: string;
  readonly error: unknown;
}

// A file that the server refuses does not keep the others from it.
const useSending = (onFile: DropZoneProps['onFile']) => {
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const send = async (files: readonly File[]) => {
    setFailed([]);
    const faults = files.map((file) => ({ name: file.name, fault: faultOfFile(file) }));
    setRefused(faults.filter((one): one is Refused => one.fault !== undefined));
    const good = files.filter((file) => faultOfFile(file) === undefined);
    for (const [index, file] of good.entries()) {
      setSending({ name: file.name, n: index + 1, of: good.length });
      await onFile(file).catch((error: unknown) => setFailed((before) => [...before, { name: file.name, error }]));
    }
    setSending(undefined);
  };
  return { sending, failed, refused, send };
};

// A word processor gives a picture of the words that it copies: where one types, it is the words that are meant.
const filesPasted = ({ clipboardData, target }: ClipboardEvent): readonly File[] => {
  const isTyping = target instanceof Element && target.matches('input, textarea');
  return isTyping && clipboardData?.types.includes('text/plain') ? [] : [...(clipboardData?.files ?? [])];
};

/** Where documents are dropped, pasted, chosen, or taken with the camera of a phone; several at once. */
export const DropZone = ({ onFile, inputId }: DropZoneProps) => {
  const { t } = useTranslation();
  const { sending, failed, refused, send } = useSending(onFile);
  const hasCamera = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const files = filesPasted(event);
    if (files.length > 0) void send(files);
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => pasted(event);
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    void send([...(currentTarget.files ?? [])]).then(() => (currentTarget.value = ''));
  };
  return (
    <>
      <label className={css['drop']}>
        <Icon name="upload" size={24} />
        <span>{t('upload.drop')}</span>
        <span className="quiet">{t('upload.rules')}</span>
        <input
          id={inputId}
          type="file"
          multiple
          accept={acceptedTypes.join(',')}
          className={css['file']}
          onChange={chosen}
        />
      </label>
      {hasCamera && (
        <label className={css['camera']}>
          {t('upload.camera')}
          <input
            type="file"
            accept="image/jpeg,image/png"
            capture="environment"
            className={css['file']}
            onChange={chosen}
          />
        </label>
      )}
      <div role="status" className={css['sending']}>
        {sending && (
          <>
            <p>
              {t('upload.sending', { name: sending.name })}
              {sending.of > 1 && ` ${t('upload.progress', { n: sending.n, of: sending.of })}`}
            </p>
            <Progress value={(sending.n / (sending.of + 1)) * 100} animated aria-hidden="true" />
          </>
        )}
      </div>
      {refused.length > 0 && (
        <ul className={css['refused']} role="alert">
          {refused.map(({ name, fault }) => (
            <li key={name}>{t(`upload.refused.${fault}`, { name })}</li>
          ))}
        </ul>
      )}
      {failed.map(({ name, error }) => (
        <div key={name}>
          <p>{t('upload.notAttached', { name })}</p>
          <Failure error={error} />
        </div>
      ))}
    </>
  );
};

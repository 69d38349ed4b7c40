import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import type { Fault } from './checked.js';

export type ErrorOf = (...of: readonly Fault[]) => string | undefined;

/** The faults of a form, told from the first attempt to send it; `attempt` says whether there are none, or leads to them. */
export const useFaults = (faults: readonly Fault[]) => {
  const { t } = useTranslation();
  const [isTold, setTold] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const told = isTold ? faults : [];
  const errorOf: ErrorOf = (...of) => {
    const fault = told.find((one) => of.includes(one));
    return fault && t(`declare.faults.${fault}`);
  };
  const attempt = (): boolean => {
    setTold(faults.length > 0);
    if (faults.length > 0) setTimeout(() => summary.current?.focus());
    return faults.length === 0;
  };
  return { told, errorOf, attempt, summary };
};

const fieldOf = (fault: Fault): string => `champ-${fault === 'reversed' ? 'last' : fault}`;

interface FaultSummaryProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly faults: readonly Fault[];
}

/** What keeps it from being submitted, each with the way to its field (RGAA 11.10). */
export const FaultSummary = ({ ref, faults }: FaultSummaryProps) => {
  const { t } = useTranslation();
  return (
    <div ref={ref} tabIndex={-1}>
      {faults.length > 0 && (
        <Notice tone="missing" icon="alert" title={t('declare.faults.found', { count: faults.length })}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <a
                  href={`#${fieldOf(fault)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(fieldOf(fault))?.focus();
                  }}
                >
                  {t(`declare.faults.${fault}`)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};

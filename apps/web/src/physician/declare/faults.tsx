import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import type { Fault } from './form.js';

const fields: Readonly<Record<Fault, string>> = {
  row: 'champ-row',
  name: 'champ-name',
  first: 'champ-first',
  last: 'champ-last',
  reversed: 'champ-last',
  quantity: 'champ-quantity',
  variant: 'champ-variant',
  proof: 'champ-proof',
  reason: 'champ-reason',
};

export const useFaultText = (): ((fault: Fault) => string) => {
  const { t } = useTranslation();
  return (fault) => t(`declare.faults.${fault}`);
};

interface FaultSummaryProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly faults: readonly Fault[];
}

/** What keeps it from being submitted, each with the way to its field (RGAA 11.10). */
export const FaultSummary = ({ ref, faults }: FaultSummaryProps) => {
  const { t } = useTranslation();
  const faultText = useFaultText();
  return (
    <div ref={ref} tabIndex={-1}>
      {faults.length > 0 && (
        <Notice tone="missing" icon="alert" title={t('declare.faults.title', { count: faults.length })}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <a
                  href={`#${fields[fault]}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(fields[fault])?.focus();
                  }}
                >
                  {faultText(fault)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};

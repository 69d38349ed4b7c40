import { DeclarationPreviewRequest } from '@libs/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import type { Answer } from '../../api/types.js';

const PAUSE_MS = 250;

export type Preview = Answer<'DeclarationPreview'>;

interface Asked {
  readonly cycleId: string;
  readonly action: object;
  readonly attestation: 'honour' | 'simple' | null;
  /** The declaration that it would correct. */
  readonly corrects?: string | undefined;
}

/** What would become of the action, asked of the server once the typing pauses; nothing for what cannot be asked. */
export const usePreview = (asked: Asked | null) => {
  const [settled] = useDebouncedValue(asked && JSON.stringify(asked), PAUSE_MS);
  return useQuery({
    queryKey: ['preview', settled],
    enabled: settled !== null,
    placeholderData: settled === null ? undefined : keepPreviousData,
    queryFn: ({ signal }): Promise<Preview> => {
      const request = JSON.parse(settled ?? '{}') as Asked;
      const withEvidence = request.attestation === null;
      const body = DeclarationPreviewRequest.parse({ ...request, withEvidence });
      return dataOf(api.POST('/api/previews/declaration', { body, signal }));
    },
  });
};

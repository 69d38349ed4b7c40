import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does something on the server, then reads again the kinds of things it shows in; after a refusal too, which may come of what others did. */
export const useWriting = <Wanted, Answer>(write: (wanted: Wanted) => Promise<Answer>, kinds: readonly string[]) => {
  const queries = useQueryClient();
  const readAgain = () => Promise.all(kinds.map((kind) => queries.invalidateQueries({ queryKey: [kind] })));
  return useMutation({ mutationFn: write, onSuccess: readAgain, onError: () => void readAgain() });
};

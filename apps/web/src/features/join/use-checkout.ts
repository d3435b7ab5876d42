import { useMutation } from '@tanstack/react-query';
import { isProblem } from '../../api/http.ts';
import { openCheckout } from '../../api/join.ts';

/** The server says by these that the page is behind the times: asking again shows why. */
const STALE = ['NOTHING_TO_PAY', 'SESSION_OVER', 'SESSION_CANCELLED', 'PRACTICE_CANNOT_COLLECT', 'LINK_UNKNOWN'];

/** To the hosted payment page; the same one, however often one presses. */
export function useCheckout(token: string, onStale: () => void) {
  const opening = useMutation({
    mutationFn: (keepCard?: boolean) => openCheckout(token, keepCard),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: (error) => {
      if (isProblem(error, ...STALE)) onStale();
    },
  });
  return {
    open: (keepCard?: boolean) => opening.mutate(keepCard),
    leaving: opening.isPending || opening.isSuccess,
    error: opening.error,
  };
}

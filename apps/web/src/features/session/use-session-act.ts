import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Afterwards everything that shows the session is asked for again, and a line says what happened. */
export function useSessionChanged(sessionId: string): (said: string) => Promise<void> {
  const queries = useQueryClient();
  return async (said) => {
    notifications.show({ message: said });
    await Promise.all(
      [
        ['session', sessionId],
        ['timeline', sessionId],
        ['sessions'],
        ['transactions'],
        ['refunds'],
        ['debts'],
        ['outcomes'],
        ['disputes'],
        ['refund-preview'],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
}

/** Something done to a session. */
export function useSessionAct<Input, Output>(
  sessionId: string,
  act: (input: Input) => Promise<Output>,
  said: string,
  done: () => void,
) {
  const changed = useSessionChanged(sessionId);
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      done();
      await changed(said);
    },
  });
}

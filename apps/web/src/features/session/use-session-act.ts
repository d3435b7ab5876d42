import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something done to a session: afterwards everything that shows it is asked for again, and a line says that it happened. */
export function useSessionAct<Input, Output>(
  sessionId: string,
  act: (input: Input) => Promise<Output>,
  said: string,
  done: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      done();
      notifications.show({ message: said });
      await Promise.all(
        [['session', sessionId], ['timeline', sessionId], ['sessions'], ['transactions'], ['debts']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}

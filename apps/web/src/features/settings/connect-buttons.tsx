import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { connectPayments, refreshPayments } from '../../api/practice.ts';
import { Notice } from '../../ui/notice.tsx';

/** To Stripe's own page, and back; coming back proves nothing, so there is a way to ask again. */
export function ConnectButtons({ connected }: { readonly connected: boolean }) {
  const queries = useQueryClient();
  const connecting = useMutation({
    mutationFn: connectPayments,
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const asking = useMutation({
    mutationFn: refreshPayments,
    onSuccess: () => Promise.all([['practice'], ['me']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  const error = connecting.error ?? asking.error;
  return (
    <>
      <Group>
        <Button loading={connecting.isPending || connecting.isSuccess} onClick={() => connecting.mutate()}>
          {connected ? 'Continue at Stripe' : 'Connect with Stripe'}
        </Button>
        {connected && (
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>
            Ask Stripe again
          </Button>
        )}
      </Group>
      {error && (
        <Notice tone="bad" announce="alert" title="Stripe didn’t answer as expected">
          {wordsFor(error)}
        </Notice>
      )}
    </>
  );
}

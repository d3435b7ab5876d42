import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';

interface NextPageProps {
  /** A list that is asked for page by page. */
  readonly asked: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly children?: ReactNode;
}

/** Shows more of a list, where there is more. */
export const NextPage = ({ asked, children = t('Show more') }: NextPageProps) =>
  asked.hasNextPage && (
    <Button variant="default" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
      {children}
    </Button>
  );

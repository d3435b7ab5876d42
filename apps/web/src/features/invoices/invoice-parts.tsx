import { IconDownload } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../../api/types.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from '../../ui/table.module.css';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

interface InvoicePagesProps<Item> {
  readonly asked: UseInfiniteQueryResult<InfiniteData<Page<Item>>>;
  readonly empty: string;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** All pages that were asked for so far, as one table. */
export function InvoicePages<Item>({ asked, empty, children }: InvoicePagesProps<Item>) {
  return (
    <QueryState asked={asked}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <div className={classes.empty}>
            <p>{empty}</p>
          </div>
        ) : (
          <Card>
            {children(items)}
            <NextPage asked={asked} />
          </Card>
        );
      }}
    </QueryState>
  );
}

export const PdfLink = ({ href, number }: { readonly href: string; readonly number: string }) => (
  <a href={href} download className={classes.file}>
    <IconDownload size={18} aria-hidden="true" />{' '}
    <Rich text={t('PDF <0>of {{number}}</0>', { number })} parts={[<span key="0" className={classes.hidden} />]} />
  </a>
);

import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/http.ts';
import { changeIssuer, readIssuer } from '../../api/invoices.ts';
import type { InvoiceIssuer } from '../../api/types.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

/** Who invoices are from, in law. For owners. */
export function InvoiceIssuerCard() {
  const asked = useQuery({ queryKey: ['invoice-issuer'], queryFn: readIssuer });
  return (
    <Card title={t('Invoices')}>
      <QueryState asked={asked} lines={3}>
        {(issuer) => <IssuerForm issuer={issuer} />}
      </QueryState>
    </Card>
  );
}

const valuesOf = ({ legalName, taxNumber, address }: InvoiceIssuer) => ({
  legalName: legalName ?? '',
  taxNumber: taxNumber ?? '',
  address: address ?? '',
});

function IssuerForm({ issuer }: { readonly issuer: InvoiceIssuer }) {
  const queries = useQueryClient();
  const form = useForm({ initialValues: valuesOf(issuer) });
  const saving = useMutation({
    mutationFn: ({ legalName, taxNumber, address }: typeof form.values) =>
      changeIssuer({
        legalName: legalName.trim() || null,
        taxNumber: taxNumber.trim() || null,
        address: address.trim() || null,
      }),
    onSuccess: (changed) => {
      queries.setQueryData(['invoice-issuer'], changed);
      form.setInitialValues(valuesOf(changed));
      form.setValues(valuesOf(changed));
      notifications.show({ message: t('Saved.') });
    },
    onError: (error) => {
      if (error instanceof Problem)
        form.setErrors(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
      <div className={classes.pair}>
        <TextInput
          label={t('Legal name')}
          description={t('If it is another than the practice’s')}
          maxLength={160}
          {...form.getInputProps('legalName')}
        />
        <TextInput
          label={issuer.taxNumberName}
          description={t('Makes invoices with tax into tax invoices')}
          maxLength={30}
          {...form.getInputProps('taxNumber')}
        />
      </div>
      <Textarea label={t('Address')} autosize minRows={2} maxLength={400} {...form.getInputProps('address')} />
      <p className={classes.quiet}>{t('For invoices from now on. Those already written stay as they are.')}</p>
      <SaveRow saving={saving} fieldsTell disabled={!form.isDirty()} />
    </form>
  );
}

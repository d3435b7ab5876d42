import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeReturnTerms,
  dropReturnTerms,
  readReturnTerms,
  type ReturnTerms,
  type SaidTerms,
} from '../../api/cancellation.ts';
import { fieldWords, Problem } from '../../api/http.ts';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { basisPointsOf, typedPercent } from '../../ui/percent.ts';
import classes from './settings.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

const keyOf = (typeId: string | undefined) => ['return-terms', typeId ?? 'practice'] as const;
const WHOLE = 10_000;

/** What becomes of the money when somebody cancels or does not come, for everybody who is invited from now on. */
export function ReturnTermsCard({ editable }: { readonly editable: boolean }) {
  return (
    <Card title={t('Cancelling and not coming')}>
      <p className={classes.quiet}>
        {t(
          'Clients read this before they pay. It holds for everybody you invite from now on; whoever was invited before keeps what they were told.',
        )}
      </p>
      <ReturnTermsForm editable={editable} />
    </Card>
  );
}

/** Of the practice, or of one appointment type. */
export function ReturnTermsForm({ typeId, editable }: { readonly typeId?: string; readonly editable: boolean }) {
  const asked = useQuery({ queryKey: keyOf(typeId), queryFn: () => readReturnTerms(typeId) });
  return (
    <QueryState asked={asked} lines={3}>
      {(said) => <Form key={JSON.stringify(said)} said={said} editable={editable} {...(typeId ? { typeId } : {})} />}
    </QueryState>
  );
}

const valuesOf = (said: SaidTerms) => ({
  clientMayCancel: said.clientMayCancel,
  fullUntilHours: String(said.fullUntilHours),
  partUntilHours: String(said.partUntilHours),
  partBack: typedPercent(said.partBasisPoints),
  lateKept: typedPercent(said.lateKeptBasisPoints),
  noShowKept: typedPercent(said.noShowKeptBasisPoints),
  noHost: said.noHost as string,
  onFullReturn: said.onFullReturn as string,
  onDispute: said.onDispute as string,
});
type Values = ReturnType<typeof valuesOf>;
const FIELDS: Readonly<Record<string, keyof Values>> = {
  partBasisPoints: 'partBack',
  lateKeptBasisPoints: 'lateKept',
  noShowKeptBasisPoints: 'noShowKept',
};

const termsOf = (values: Values): ReturnTerms => ({
  clientMayCancel: values.clientMayCancel,
  fullUntilHours: Number(values.fullUntilHours),
  partUntilHours: Number(values.partUntilHours),
  partBasisPoints: basisPointsOf(values.partBack) ?? 0,
  lateKeptBasisPoints: basisPointsOf(values.lateKept) ?? WHOLE,
  noShowKeptBasisPoints: basisPointsOf(values.noShowKept) ?? WHOLE,
  noHost: values.noHost === 'rebook' || values.noHost === 'ask' ? values.noHost : 'refund',
  onFullReturn: values.onFullReturn === 'finish' ? 'finish' : 'evict',
  onDispute: values.onDispute === 'stay' ? 'stay' : 'close',
});

const hours = (value: string): string | null => (/^\d{1,3}$/.test(value.trim()) ? null : t('Whole hours, like 24'));
const percent = (value: string): string | null => {
  const basisPoints = basisPointsOf(value);
  return basisPoints === undefined || basisPoints > WHOLE ? t('A number from 0 to 100') : null;
};

interface FormProps {
  readonly said: SaidTerms;
  readonly typeId?: string;
  readonly editable: boolean;
}

function Form({ said, typeId, editable }: FormProps) {
  const queries = useQueryClient();
  const form = useForm<Values>({
    initialValues: valuesOf(said),
    validate: {
      fullUntilHours: hours,
      partUntilHours: hours,
      partBack: percent,
      lateKept: percent,
      noShowKept: percent,
    },
  });
  const kept = (data: SaidTerms): void => {
    queries.setQueryData(keyOf(typeId), data);
    if (typeId === undefined) void queries.invalidateQueries({ queryKey: ['return-terms'] });
    notifications.show({ message: t('Saved for everybody you invite from now on.') });
  };
  const saving = useMutation({
    mutationFn: (values: Values) => changeReturnTerms(termsOf(values), typeId),
    onSuccess: kept,
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      form.setErrors(
        Object.fromEntries(error.fields.map(({ field, message }) => [FIELDS[field] ?? field, fieldWords(message)])),
      );
    },
  });
  const dropping = useMutation({ mutationFn: () => dropReturnTerms(typeId ?? ''), onSuccess: kept });
  const field = (name: keyof Values) => ({ ...form.getInputProps(name), disabled: !editable });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
      {typeId !== undefined && !said.isOwn && (
        <p className={classes.plain}>{t('This type goes by the practice’s terms. Saved here, it has its own.')}</p>
      )}
      <Switch
        label={t('Clients can cancel on their page')}
        description={t('Until the start. Off: they have to tell you, and you cancel for them')}
        disabled={!editable}
        {...form.getInputProps('clientMayCancel', { type: 'checkbox' })}
      />
      <TextInput
        label={t('Everything goes back until')}
        description={t('Hours before the start; 0 is until the start')}
        inputMode="numeric"
        {...field('fullUntilHours')}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('Then a part goes back until')}
          description={t('Hours before the start; the same number as above: no such part')}
          inputMode="numeric"
          {...field('partUntilHours')}
        />
        <TextInput label={t('This part, in per cent')} inputMode="decimal" {...field('partBack')} />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('Late-cancel fee, in per cent')}
          description={t('Of the fee, kept of a client who cancels later than that')}
          inputMode="decimal"
          {...field('lateKept')}
        />
        <TextInput
          label={t('No-show fee, in per cent')}
          description={t('Of the fee, kept of a client who does not come')}
          inputMode="decimal"
          {...field('noShowKept')}
        />
      </div>
      <NativeSelect
        label={t('When the practitioner does not come')}
        data={[
          { value: 'refund', label: t('the client gets everything back by itself') },
          { value: 'rebook', label: t('the payment stays for another appointment, and you are told') },
          { value: 'ask', label: t('the payment stays until somebody decides') },
        ]}
        {...field('noHost')}
      />
      <NativeSelect
        label={t('When everything is given back during the call')}
        data={[
          { value: 'evict', label: t('the client is asked out of the room at once') },
          { value: 'finish', label: t('the client may stay till the end, and cannot come back in') },
        ]}
        {...field('onFullReturn')}
      />
      <NativeSelect
        label={t('While a bank looks into a disputed payment')}
        data={[
          { value: 'close', label: t('the room stays closed for that client') },
          { value: 'stay', label: t('the client can come in all the same, until it is lost') },
        ]}
        {...field('onDispute')}
      />
      <SaveRow saving={saving} otherError={dropping.error} editable={editable}>
        {typeId !== undefined && said.isOwn && (
          <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
            {t('Use the practice’s terms')}
          </Button>
        )}
      </SaveRow>
    </form>
  );
}

import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Problem } from '../../api/http.ts';
import {
  addWebhookEndpoint,
  changeWebhookEndpoint,
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
} from '../../api/webhook-endpoints.ts';
import { byThing } from './words.ts';
import classes from './webhook-endpoints.module.css';
import { SaveRow } from '../../ui/save-row.tsx';
import { t } from '../../texts/texts.ts';

interface EndpointFormProps {
  readonly endpoint: WebhookEndpoint | undefined;
  readonly types: readonly string[];
  readonly onDone: (made: WebhookEndpointWithSecret | undefined) => void;
}

/** A new endpoint, or another address or other types for one that is there. */
export function EndpointForm({ endpoint, types, onDone }: EndpointFormProps) {
  const form = useForm({
    initialValues: {
      url: endpoint?.url ?? '',
      description: endpoint?.description ?? '',
      types: [...(endpoint?.types ?? types)],
    },
    validate: {
      url: (value) => (value.trim() === '' ? t('Please enter the address') : null),
      types: (value) => (value.length === 0 ? t('Please choose at least one') : null),
    },
  });
  const saving = useMutation({
    mutationFn: async (): Promise<WebhookEndpointWithSecret | undefined> => {
      const { url, description, types: wanted } = form.getValues();
      const input = { url: url.trim(), description: description.trim(), types: wanted };
      if (!endpoint) return addWebhookEndpoint(input);
      await changeWebhookEndpoint(endpoint.id, input);
      return undefined;
    },
    onSuccess: onDone,
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      for (const { field, message } of error.fields) form.setFieldError(field, message);
      form.getInputNode(error.fields[0]?.field ?? '')?.focus(); // the list of types may have scrolled it away
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(() => saving.mutate())}>
      <TextInput
        label={t('Address')}
        description={t('Begins with https://. We send each event there.')}
        placeholder={t('https://example.com/vestibule')}
        type="url"
        inputMode="url"
        autoComplete="off"
        {...form.getInputProps('url')}
        data-autofocus
      />
      <TextInput
        label={t('Name')}
        description={t('For you; may stay empty')}
        placeholder={t('Our accounts')}
        maxLength={100}
        {...form.getInputProps('description')}
      />
      <Checkbox.Group label={t('What it is told')} {...form.getInputProps('types')}>
        {byThing(types).map(({ thing, types: some }) => (
          <fieldset key={thing} className={classes.thing}>
            <legend>{thing}</legend>
            {some.map((type) => (
              <Checkbox key={type} value={type} label={<code>{type}</code>} />
            ))}
          </fieldset>
        ))}
      </Checkbox.Group>
      <SaveRow saving={saving} fieldsTell label={endpoint ? t('Save') : t('Add endpoint')} />
    </form>
  );
}

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { isProblem, wordsFor } from '../../api/http.ts';
import { signIn } from '../../api/me.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { Wordmark } from '../../ui/mark.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import classes from './sign-in.module.css';
import { t } from '../../texts/texts.ts';

const wordsForSignIn = (error: unknown): string => {
  if (isProblem(error, 'INVALID_EMAIL_OR_PASSWORD')) return t('The e-mail address or the password is not right.');
  if (isProblem(error) && error.status === 429) return t('Too many tries. Please wait a minute, then try again.');
  return wordsFor(error);
};

export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  useTitle(t('Sign in'));
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : t('Please enter your e-mail address')),
      password: (value) => (value === '' ? t('Please enter your password') : null),
    },
  });
  const entry = useMutation({
    mutationFn: ({ email, password }: typeof form.values) => signIn(email.trim(), password),
    onSuccess: onSignedIn,
  });
  return (
    <main className={classes.page}>
      <div className={classes.wall}>
        <Doorway door={entry.isSuccess ? 'open' : 'ajar'} />
      </div>
      <div className={classes.body}>
        <Wordmark />
        <StepHeading>{t('Sign in')}</StepHeading>
        <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => entry.mutate(values))}>
          {entry.error && (
            <Notice tone="bad" announce="alert">
              {wordsForSignIn(entry.error)}
            </Notice>
          )}
          <TextInput
            label={t('E-mail')}
            type="email"
            autoComplete="username"
            inputMode="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('Password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('Show or hide the password') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="lg" fullWidth loading={entry.isPending || entry.isSuccess}>
            {t('Sign in')}
          </Button>
        </form>
        <p className={classes.small}>
          {t('Here for an appointment? Please use the link that your practice sent you; you don’t need to sign in.')}
        </p>
        <LanguageChoice />
      </div>
    </main>
  );
}

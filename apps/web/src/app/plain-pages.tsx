import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../texts/texts.ts';

export const NotFoundPage = () => (
  <Page title={t('There is nothing here')}>
    <p>{t('The address may be mistyped, or what was here belongs to another practice.')}</p>
    <div>
      <LinkButton to="/">{t('To the appointments')}</LinkButton>
    </div>
  </Page>
);

export const ForbiddenPage = () => (
  <Page title={t('This page isn’t for your role')}>
    <p>{t('If you think it should be, please ask the owner of your practice.')}</p>
    <div>
      <LinkButton to="/">{t('To the appointments')}</LinkButton>
    </div>
  </Page>
);

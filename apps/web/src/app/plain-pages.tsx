import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

export const NotFoundPage = () => (
  <Page title="There is nothing here">
    <p>The address may be mistyped, or what was here belongs to another practice.</p>
    <div>
      <LinkButton to="/">To the appointments</LinkButton>
    </div>
  </Page>
);

export const ForbiddenPage = () => (
  <Page title="This page isn’t for your role">
    <p>If you think it should be, please ask the owner of your practice.</p>
    <div>
      <LinkButton to="/">To the appointments</LinkButton>
    </div>
  </Page>
);

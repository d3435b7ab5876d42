import type { Visit } from './visit.ts';

export const CARDS = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  asksFor3ds: '4000 0025 0000 3155',
  disputed: '4000 0000 0000 0259',
} as const;

/** Fills in the hosted checkout page and presses its button. */
export async function payOnHostedPage({ page }: Visit, card: string): Promise<void> {
  const email = page.getByLabel('Email');
  await page.getByLabel('Card number').fill(card);
  if (await email.isEditable()) await email.fill('casey@client.test');
  await page.getByLabel('Expiry').fill('12 / 34');
  await page.getByLabel('CVC').fill('123');
  await page.getByLabel('Name on card').fill('Casey Client');
  await page.getByRole('button', { name: /^Pay/ }).click();
}

import { createServer } from 'node:net';
import { checkPorts, freePort } from './ports.ts';

it('lets free ports pass', async () => {
  await expect(checkPorts([{ port: await freePort(), use: 'the app', variable: 'PORT' }])).resolves.toBeUndefined();
});

it('names a taken port, what it is for, and both ways around it, in one sentence', async () => {
  const port = await freePort();
  const free = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const refusal = checkPorts([
    { port: free, use: 'SMTP', variable: 'VESTIBULE_SMTP_PORT' },
    { port, use: 'the Stripe sandbox', variable: 'VESTIBULE_STRIPE_PORT' },
  ]);
  await expect(refusal).rejects.toThrow(
    `Port ${port} (the Stripe sandbox) is taken by another program. Stop that program, or move the whole stack ` +
      `with PORT=${port + 100} npm start (the other ports follow), or only this one with VESTIBULE_STRIPE_PORT.`,
  );
  await new Promise((resolve) => other.close(resolve));
});

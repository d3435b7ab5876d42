import './styles-practice.ts';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { mount } from './providers.tsx';
import { router } from './router.tsx';

/** `words`: done when the page knows its language. */
export async function openPracticeApp(words: Promise<void>): Promise<void> {
  await words;
  mount(
    <>
      <Notifications position="top-center" autoClose={4000} />
      <RouterProvider router={router} />
    </>,
  );
}

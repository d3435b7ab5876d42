import './styles-practice.ts';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { mount } from './providers.tsx';
import { router } from './router.tsx';

export function openPracticeApp(): void {
  mount(
    <>
      <Notifications position="top-center" autoClose={4000} />
      <RouterProvider router={router} />
    </>,
  );
}

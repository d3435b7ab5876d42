import { ask } from './http.ts';
import type { Me } from './types.ts';

export const readMe = () => ask<Me>('/api/me');
export const signIn = (email: string, password: string) =>
  ask<unknown>('/api/auth/sign-in/email', { method: 'POST', body: { email, password } });
export const signOut = () => ask<unknown>('/api/auth/sign-out', { method: 'POST', body: {} });

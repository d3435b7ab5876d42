import { ask } from './http.ts';
import type { Language } from '@vestibule/kernel';
import type { Me } from './types.ts';

export const readMe = () => ask<Me>('/api/me');
/** Null: in the language of the practice. */
export const changeMe = (changes: { readonly language: Language | null }) =>
  ask<Me>('/api/me', { method: 'PATCH', body: changes });
export const signIn = (email: string, password: string) =>
  ask<unknown>('/api/auth/sign-in/email', { method: 'POST', body: { email, password } });
export const signOut = () => ask<unknown>('/api/auth/sign-out', { method: 'POST', body: {} });

import { ask } from './http.ts';
import type {
  ApiKey,
  AppointmentType,
  AppointmentTypeInput,
  Items,
  Member,
  NewApiKey,
  Practice,
  PracticeChange,
} from './types.ts';

export const readPractice = () => ask<Practice>('/api/practice');
export const changePractice = (change: PracticeChange) =>
  ask<Practice>('/api/practice', { method: 'PATCH', body: change });

export const listMembers = async () => (await ask<Items<Member>>('/api/members')).items;

export const listApiKeys = async () => (await ask<Items<ApiKey>>('/api/api-keys')).items;
export const createApiKey = (name: string) => ask<NewApiKey>('/api/api-keys', { method: 'POST', body: { name } });
export const revokeApiKey = (id: string) => ask<void>(`/api/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const listAppointmentTypes = async () => (await ask<Items<AppointmentType>>('/api/appointment-types')).items;
export const createAppointmentType = (input: AppointmentTypeInput) =>
  ask<AppointmentType>('/api/appointment-types', { method: 'POST', body: input });
export const changeAppointmentType = (id: string, change: Partial<AppointmentTypeInput> & { archived?: boolean }) =>
  ask<AppointmentType>(`/api/appointment-types/${encodeURIComponent(id)}`, { method: 'PATCH', body: change });

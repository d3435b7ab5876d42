export { NotificationsEnv } from './notifications-env.ts';
export { NotificationsModule } from './notifications.module.ts';

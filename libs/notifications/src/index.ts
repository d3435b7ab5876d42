export { MEMBER_MESSAGE_KINDS, type MemberMessageKind } from './messages/member-plan.ts';
export { MESSAGE_KINDS, type MessageKind } from './messages/plan.ts';
export { NotificationsEnv } from './notifications-env.ts';
export { NotificationsModule } from './notifications.module.ts';

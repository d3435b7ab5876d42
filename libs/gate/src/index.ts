export type { Admission } from './admission.ts';
export { decide } from './decide.ts';
export type { GateFacts } from './decide.ts';
export { GateModule } from './gate.module.ts';
export { GateService } from './gate.service.ts';
export { LinkGuard } from './http/link-guard.ts';
export type { JoinRequest } from './http/link-guard.ts';
export { GateLookup } from './lookup/gate-lookup.ts';
export { GateRefused } from './refused.ts';

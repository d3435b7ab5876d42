export { startStripeSandbox } from './start.ts';
export type { SandboxOptions, StripeSandbox } from './start.ts';
export type { AccountView, Controls, DeliveryView, PayInput, SandboxState } from './controls.ts';
export type { Fault } from './engine/faults.ts';
export type { HeardCall } from './engine/heard.ts';
export type { SubmitOutcome } from './engine/state.ts';

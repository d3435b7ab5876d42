import './styles-call.ts';

/** LiveKit and everything that shows it: one chunk, fetched when somebody is about to check a camera or go in. */
export { Call } from '../features/call/call.tsx';
export { DeviceCheck } from '../features/device-check/device-check.tsx';

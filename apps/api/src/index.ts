export { answerAt, createApi } from './app.ts';
export type { ApiOptions } from './app.ts';
export { makeDemoData } from './demo/demo-data.ts';
export type { DemoData } from './demo/demo-data.ts';

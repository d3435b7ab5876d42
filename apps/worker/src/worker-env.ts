import { IsListenAddress, IsPort } from '@vestibule/platform';

export class WorkerEnv {
  /** Where `/healthz` answers; 0 takes any free port. */
  @IsPort() readonly WORKER_PORT: number = 3008;
  @IsListenAddress() readonly HOST: string = '127.0.0.1';
}

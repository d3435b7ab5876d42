import { IsInt, Max, Min, MinLength } from 'class-validator';

export class WorkerEnv {
  /** Where `/healthz` answers; 0 takes any free port. */
  @IsInt({ message: 'WORKER_PORT must be a whole number' })
  @Min(0, { message: 'WORKER_PORT must be between 0 and 65535' })
  @Max(65_535, { message: 'WORKER_PORT must be between 0 and 65535' })
  readonly WORKER_PORT: number = 3008;

  @MinLength(1, { message: 'HOST must be an address to listen on' })
  readonly HOST: string = '127.0.0.1';
}

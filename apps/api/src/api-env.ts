import { join } from 'node:path';
import { IsInt, IsOptional, IsString, Max, Min, MinLength } from 'class-validator';

export class ApiEnv {
  @IsInt({ message: 'PORT must be a whole number' })
  @Min(0, { message: 'PORT must be between 0 and 65535' })
  @Max(65_535, { message: 'PORT must be between 0 and 65535' })
  readonly PORT: number = 3000;

  /** The address to listen on; 0.0.0.0 in a container. */
  @MinLength(1, { message: 'HOST must be an address to listen on' })
  readonly HOST: string = '127.0.0.1';

  /** The built web app. Without it the API works and `/` says what is missing. */
  @IsString()
  readonly WEB_DIST: string = join(import.meta.dirname, '../../web/dist');

  /** Read here only to let pages connect to it (Content-Security-Policy); rooms checks it. */
  @IsOptional()
  @IsString()
  readonly LIVEKIT_URL?: string;
}

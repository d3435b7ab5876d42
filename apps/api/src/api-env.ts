import { join } from 'node:path';
import { IsListenAddress, IsPort } from '@vestibule/platform';
import { IsOptional, IsString } from 'class-validator';

export class ApiEnv {
  @IsPort() readonly PORT: number = 3000;
  @IsListenAddress() readonly HOST: string = '127.0.0.1';

  /** The built web app. Without it the API works and `/` says what is missing. */
  @IsString()
  readonly WEB_DIST: string = join(import.meta.dirname, '../../web/dist');

  /** Read here only to let pages connect to it (Content-Security-Policy); rooms checks it. */
  @IsOptional()
  @IsString()
  readonly LIVEKIT_URL?: string;
}

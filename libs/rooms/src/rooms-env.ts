import { IsInt, IsOptional, IsUrl, Max, Min, MinLength } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

const WS = { protocols: ['ws', 'wss'], require_tld: false, require_protocol: true };

export class RoomsEnv implements ProductionRules {
  @IsUrl(WS, { message: 'LIVEKIT_URL must be the ws:// or wss:// address that browsers connect to' })
  readonly LIVEKIT_URL!: string;

  /** Where the server itself reaches LiveKit, when that is another address (http or https). */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_tld: false, require_protocol: true },
    { message: 'LIVEKIT_INTERNAL_URL must be an http(s) address' },
  )
  readonly LIVEKIT_INTERNAL_URL?: string;

  @MinLength(3, { message: 'LIVEKIT_API_KEY is missing' })
  readonly LIVEKIT_API_KEY!: string;

  @MinLength(32, { message: 'LIVEKIT_API_SECRET must have at least 32 characters' })
  readonly LIVEKIT_API_SECRET!: string;

  /** How long a pass can be used to connect, seconds; never past the window. */
  @IsInt({ message: 'ROOM_TOKEN_TTL_S must be whole seconds' })
  @Min(30)
  @Max(600)
  readonly ROOM_TOKEN_TTL_S: number = 300;

  productionProblems(): string[] {
    const problems: string[] = [];
    if (!this.LIVEKIT_URL.startsWith('wss://'))
      problems.push('LIVEKIT_URL must be wss:// in production: browsers give no camera to a page that talks in clear');
    if (this.LIVEKIT_API_KEY === 'devkey' || this.LIVEKIT_API_SECRET.startsWith('secret'))
      problems.push(
        "LIVEKIT_API_KEY and LIVEKIT_API_SECRET are LiveKit's defaults; make keys of your own with: livekit-server generate-keys",
      );
    return problems;
  }
}

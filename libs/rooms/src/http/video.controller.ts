import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@vestibule/platform';
import { VideoServer } from '../livekit/video-server.ts';
import { VideoView } from './views.ts';

const REMEMBER_MS = 2_000;

@ApiTags('operations')
@Controller('video')
export class VideoController {
  private answer: { at: number; ready: Promise<boolean> } | undefined;

  constructor(private readonly video: VideoServer) {}

  @Get()
  @Public() // says nothing about anybody
  @ApiOperation({ summary: 'Whether video can be reached' })
  @ApiOkResponse({ type: VideoView })
  async ready(): Promise<VideoView> {
    const now = performance.now();
    if (!this.answer || now - this.answer.at > REMEMBER_MS) {
      const ready = this.video.list().then(
        () => true,
        () => false,
      );
      this.answer = { at: now, ready };
    }
    return { ready: await this.answer.ready };
  }
}

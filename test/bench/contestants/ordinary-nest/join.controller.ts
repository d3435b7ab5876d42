import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { JoinService } from './join.service.ts';

class JoinParams {
  @Matches(/^[A-Za-z0-9_-]{46}[AEIMQUYcgkosw048]$/)
  token!: string;
}

@Controller('api/join/:token')
export class JoinController {
  constructor(private readonly join: JoinService) {}

  @Get()
  @Header('cache-control', 'no-store')
  state(@Param() { token }: JoinParams): Promise<object> {
    return this.join.state(token);
  }

  @Post('pass')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  pass(@Param() { token }: JoinParams): Promise<object> {
    return this.join.pass(token);
  }
}

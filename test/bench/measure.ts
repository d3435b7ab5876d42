import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome, Report, Stretch } from './load/main.ts';
import { canMeasureProcesses, cpuMs, cpuMsOfChildren, rssMb } from './stage/process-figures.ts';
import type { RunningProcess } from './stage/process.ts';

/** One stretch of load on one server. CPU is undefined where the machine does not tell. */
export interface Sample {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuUs: number | undefined;
  readonly databaseCpuUs: number | undefined;
  readonly rssMb: number | undefined;
}

/** Keeps the load's own process, and reads what a server uses between the moment the measuring begins and its end. */
export class Load {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'load', 'main.ts'));

  private readonly databasePid: number | undefined;

  constructor(databasePid: number | undefined) {
    this.databasePid = databasePid;
    process.once('exit', () => this.child.kill('SIGKILL'));
  }

  /** @throws when an answer was not 2xx or a connection broke: such a figure would be of something else. */
  async on(server: RunningProcess, stretch: Omit<Stretch, 'port'>): Promise<Sample> {
    let before: Used | undefined;
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      const hear = (report: Report): void => {
        if (report.kind === 'measuring') {
          before = this.used(server);
          return;
        }
        this.child.off('message', hear);
        if (report.kind === 'done') resolve(report.outcome);
        else reject(new Error(`${server.name}: ${report.why}`));
      };
      this.child.on('message', hear);
      this.child.send({ ...stretch, port: server.port } satisfies Stretch);
    });
    const after = this.used(server);
    const refused = Object.entries(outcome.refused);
    if (refused.length > 0)
      throw new Error(`${server.name} refused: ${refused.map(([status, times]) => `${status} ×${times}`).join(', ')}`);
    const each = (used: (figures: Used) => number | undefined): number | undefined => {
      const [from, to] = [before && used(before), after && used(after)];
      return from === undefined || to === undefined ? undefined : ((to - from) * 1000) / outcome.requests;
    };
    return {
      perSecond: outcome.requests / outcome.seconds,
      p50Ms: outcome.p50Ms,
      p99Ms: outcome.p99Ms,
      cpuUs: each((figures) => figures.cpuMs),
      databaseCpuUs: each((figures) => figures.databaseCpuMs),
      rssMb: after?.rssMb,
    };
  }

  stop(): void {
    this.child.disconnect();
  }

  private used(server: RunningProcess): Used | undefined {
    if (!canMeasureProcesses) return undefined;
    return {
      cpuMs: cpuMs(server.pid),
      databaseCpuMs: this.databasePid === undefined ? undefined : cpuMsOfChildren(this.databasePid),
      rssMb: rssMb(server.pid),
    };
  }
}

interface Used {
  readonly cpuMs: number;
  readonly databaseCpuMs: number | undefined;
  readonly rssMb: number;
}

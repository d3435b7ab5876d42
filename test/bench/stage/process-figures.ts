import { readdirSync, readFileSync } from 'node:fs';

/** `/proc/<pid>/stat` counts in ticks of 10 ms. */
const MS_PER_TICK = 10;

const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name, in brackets, may hold spaces
};

/** Nanoseconds on a CPU, thread by thread, where the kernel keeps them: a short stretch has too few ticks to compare. */
function preciseCpuMs(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const ns = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return ns.reduce((sum, one) => sum + one, 0) / 1e6;
  } catch {
    return undefined;
  }
}

/** Whether this machine tells what a process uses; without it there are no figures of CPU and memory. */
export const canMeasureProcesses = process.platform === 'linux';

/** CPU time of a process so far, in user and kernel mode, all threads. */
export function cpuMs(pid: number): number {
  const [userTicks, systemTicks] = statOf(pid).slice(11, 13).map(Number);
  return preciseCpuMs(pid) ?? ((userTicks ?? 0) + (systemTicks ?? 0)) * MS_PER_TICK;
}

/** CPU time so far of the children that are alive. */
export function cpuMsOfChildren(parent: number): number {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      if (Number(statOf(pid)[1]) === parent) sum += cpuMs(pid);
    } catch {
      // it has ended since
    }
  }
  return sum;
}

export function rssMb(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

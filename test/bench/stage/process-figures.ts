import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 10 ms for every program it tells of in /proc. */
const MS_PER_TICK = 10;

const fieldsOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name, in brackets, may hold spaces
};

/** Whether this machine tells what a process uses; without it there are no figures of CPU and memory. */
export const canMeasureProcesses = process.platform === 'linux';

/** CPU time of a process so far, in user and kernel mode, all threads. */
export function cpuMs(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** CPU time so far of the children that are alive. */
export function cpuMsOfChildren(parent: number): number {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = fieldsOf(pid);
      if (Number(fields[1]) === parent) sum += (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
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

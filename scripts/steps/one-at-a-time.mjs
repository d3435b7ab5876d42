import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run.mjs';

/** Two starts in one clone must not install or build over each other: the second waits, then finds everything done. */
export async function oneAtATime(work) {
  const claim = join(tmpdir(), `vestibule-prepare-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`);
  let said = false;
  while (!tryClaim(claim)) {
    if (!said) console.log('Another start is preparing this clone; waiting for it.');
    said = true;
    await sleep(300);
  }
  const letGo = () => rmSync(claim, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    letGo();
    process.off('exit', letGo);
  }
}

function tryClaim(claim) {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(claim)) rmSync(claim, { force: true });
    return false;
  }
}

/** A claim of a process that is gone binds nobody. */
function isHeld(claim) {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

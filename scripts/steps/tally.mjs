import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, toolEnvironment } from './run.mjs';

/** A section that has not ended by then is ended, and counts as a failure. */
const SECTION_LIMIT_MS = 40 * 60_000;

/** Runs sections one after the other and adds up what passed and what failed; a section that breaks down is a failure. */
export class Tally {
  passed = 0;
  failed = 0;
  rows = [];
  /** Stories that failed at first: a defect of ours to look for, though not of this run. */
  secondTries = [];
  folder = mkdtempSync(join(tmpdir(), 'vestibule-test-'));

  /** A step that is right or wrong as a whole. */
  async step(name, work) {
    const startedAt = this.open(name);
    const ok = (await work()) === 0;
    console.log(ok ? `${name}: right` : `${name}: FAILED`);
    this.add(name, startedAt, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  }

  /** One of jest's projects. */
  async jest(project, maxWorkers, env = {}) {
    const startedAt = this.open(project);
    const file = join(this.folder, `${project}.json`);
    const args = ['--selectProjects', project, `--maxWorkers=${maxWorkers}`, '--json', `--outputFile=${file}`];
    const code = await runTool('jest/bin/jest.js', [...args, '--passWithNoTests', '--forceExit'], {
      // jest prints its report on stderr, and its JSON also on stdout
      stdio: ['ignore', 'ignore', 'inherit'],
      limitMs: SECTION_LIMIT_MS,
      env: {
        ...toolEnvironment(),
        ...env,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    });
    const counts = countsIn(file, code);
    this.secondTries.push(...counts.secondTries.map((name) => `${project}: ${name}`));
    this.add(project, startedAt, counts);
  }

  open(name) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 76 - name.length))}`);
    return Date.now();
  }

  add(name, startedAt, counts) {
    this.passed += counts.passed;
    this.failed += counts.failed;
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    this.rows.push({ name, seconds, ...counts });
  }

  /** The whole as a table, and at the very end the one line that others read. Gives back the exit code. */
  close() {
    rmSync(this.folder, { recursive: true, force: true });
    console.log(`\n── sum ${'─'.repeat(73)}`);
    for (const { name, passed, failed, skipped = 0, seconds } of this.rows) {
      const rest = [failed > 0 ? `${failed} failed` : '', skipped > 0 ? `${skipped} skipped` : '']
        .filter(Boolean)
        .join(', ');
      console.log(
        `${name.padEnd(20)} ${String(passed).padStart(5)} passed ${`${seconds} s`.padStart(7)}  ${rest}`.trimEnd(),
      );
    }
    for (const name of this.secondTries) console.log(`passed at the second try: ${name}`);
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed > 0 ? 1 : 0;
  }
}

/** A suite that could not even run counts as one failure, and so does a jest that ended badly without naming any. */
function countsIn(file, exitCode) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      secondTries: result.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
        .map(({ fullName }) => fullName),
    };
  } catch {
    return { passed: 0, failed: 1, secondTries: [] };
  }
}

// Child processes for the scripts: run one to its end, and stop what was started.
import { spawn } from 'node:child_process';

/** The npm command of this platform; Windows needs a shell for `npm.cmd`. */
const onWindows = process.platform === 'win32';

/**
 * Runs a command to its end and answers `{ code, output }`; never throws for a failing command.
 * `show: true` passes everything through to the terminal, otherwise it is gathered in `output`.
 */
export function run(command, args, { cwd, env, show = false, onLine } = {}) {
  return new Promise((resolve) => {
    const shell = onWindows && (command === 'npm' || command === 'npx');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split(/\r?\n/)) if (line.trim()) onLine(line);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** Whether a command can be started at all. */
export async function exists(command, args = ['--version']) {
  return (await run(command, args)).code === 0;
}

/** Ends a child and waits until it is gone; asks first, insists after five seconds. */
export function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill();
  });
}

/**
 * Says what is being done while `work` runs: on a terminal one line whose seconds count up,
 * elsewhere one line at the start and one at the end.
 */
export async function withProgress(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const terminal = process.stdout.isTTY === true;
  let note = '';
  const draw = () => process.stdout.write(`\r\x1b[K${title} … ${seconds()} s ${note}`.slice(0, 110));
  if (!terminal) console.log(`${title} …`);
  const timer = terminal ? setInterval(draw, 1000) : undefined;
  try {
    const value = await work((line) => {
      note = line.trim().slice(0, 60);
    });
    if (terminal) process.stdout.write('\r\x1b[K');
    console.log(`${title}: done in ${seconds()} s`);
    return value;
  } finally {
    if (timer) clearInterval(timer);
  }
}

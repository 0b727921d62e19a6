// Child processes that are ended together with all they started, and never outlive this process.

import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** A process started by {@link spawnTree}. */
export interface ProcessTree {
  readonly child: ChildProcess;
  /** Resolves when the process has ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Asks the whole tree to end, and makes it where it has not within the grace period. */
  stop(graceMs?: number): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a process at the head of a tree of its own. The tree ends with {@link ProcessTree.stop},
 * when this process exits, and when this process is interrupted or terminated.
 */
export function spawnTree(command: string, args: readonly string[], options: SpawnOptions): ProcessTree {
  // A process group of its own, so that one signal reaches grandchildren too.
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  // Whoever is interested awaits it; a failure nobody awaits must not end this process.
  ended.catch(() => {});

  const onExit = () => signalTree(child, 'SIGKILL');
  // Exiting, rather than dying of the signal, lets everyone who waits for the exit clean up.
  const onSignal = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  const release = () => {
    process.off('exit', onExit);
    for (const signal of signals) {
      process.off(signal, onSignal);
    }
  };
  process.on('exit', onExit);
  for (const signal of signals) {
    process.on(signal, onSignal);
  }

  const stop = async (graceMs = 3_000) => {
    if (graceMs > 0) {
      signalTree(child, 'SIGTERM');
    }
    const deadline = Date.now() + graceMs;
    while (isAlive(child) && Date.now() < deadline) {
      await delay(20);
    }
    signalTree(child, 'SIGKILL');
    await ended.catch(() => {});
    release();
  };
  return { child, ended, stop };
}

/** Sends a signal to a process and all it started; a tree that has ended already is no error. */
function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // ESRCH: no process of the group is left.
  }
}

/** Whether the process, or where groups exist any process of its group, is still there. */
function isAlive(child: ChildProcess): boolean {
  if (child.pid === undefined) {
    return false;
  }
  if (process.platform === 'win32') {
    return child.exitCode === null && child.signalCode === null;
  }
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** How much memory a process has in use. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** In megabytes (10⁶ bytes); `undefined` where the system does not tell. */
export function residentMemory(pid: number): number | undefined {
  const fromSystem = ofStatus(pid, 'VmRSS');
  if (fromSystem !== undefined || process.platform === 'win32') return fromSystem;
  try {
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

/** The most that it ever had, in megabytes; `undefined` where the system does not tell, or it has ended. */
export function peakMemory(pid: number): number | undefined {
  return ofStatus(pid, 'VmHWM');
}

function ofStatus(pid: number, name: string): number | undefined {
  try {
    const value = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return value === undefined ? undefined : (Number(value) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

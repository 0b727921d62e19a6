/** Takes pictures of a VS Code window for the documentation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../host/paths.ts';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import { type Picture, readPng } from './png.ts';
import { type Frame, writePicture, writeSequence } from './write.ts';

export class Camera {
  readonly #window: Workbench;

  constructor(window: Workbench) {
    this.#window = window;
  }

  /** Sets the size of what is taken, in pixels of the page. */
  async frame(width: number, height: number): Promise<void> {
    await this.#window.page.setViewportSize({ width, height });
  }

  /** Takes a picture into `images/NAME.png`. */
  async take(name: string): Promise<void> {
    write(name, writePicture(await this.#shot()));
  }

  /** Takes the next picture of a sequence. */
  async next(ms: number): Promise<Frame> {
    return { picture: await this.#shot(), ms };
  }

  /** Writes a sequence into `images/NAME.png`. */
  sequence(name: string, frames: readonly [Frame, ...Frame[]]): void {
    write(name, writeSequence(frames));
  }

  async #shot(): Promise<Picture> {
    const shoot = () => this.#window.page.screenshot({ animations: 'disabled', caret: 'initial' });
    let before = await shoot();
    // What has just come may still be on its way to its place.
    const still = await poll(
      'a still window',
      async () => {
        const [last, now] = [before, await shoot()];
        before = now;
        return last.equals(now) ? now : undefined;
      },
      (shot) => shot !== undefined,
    );
    return readPng(still ?? before);
  }
}

function write(name: string, png: Buffer): void {
  const file = join('images', `${name}.png`);
  const path = join(repositoryRoot, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png);
  console.log(`${file}  ${Math.round(png.length / 1024)} KB`);
}

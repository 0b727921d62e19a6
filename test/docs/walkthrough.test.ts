/** The first steps in the editor lead to commands and pictures that exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { root } from './pages.ts';
import { readPicture } from './pictures.ts';

const commands = manifest.contributes.commands.map(({ command }) => command);
const text = (name: string) => texts[name.replaceAll('%', '') as keyof typeof texts];
const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe.each(steps)('$id', ({ title, description, media, completionEvents }) => {
  it('has its texts', () => {
    for (const name of [title, description, media.altText]) expect(text(name), name).toBeTruthy();
  });

  it('runs commands that exist, and is done with one of them', () => {
    const run = [...text(description).matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/g)].map(([, id]) => id);
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((id) => !commands.includes(id ?? ''))).toEqual([]);
    expect(completionEvents).toEqual(run.map((id) => `onCommand:${id}`));
  });

  it('has a small picture, which is packaged', () => {
    const { width, bytes } = readPicture(media.image);
    expect(width).toBeGreaterThan(600);
    expect(bytes).toBeLessThan(150_000);
    expect(packaged).toContain('!images/walkthrough/*.png');
  });
});

// Installs browser-hosted VS Codes into the node_modules of their folders, from the npm registry alone.
// Run it as a program, or let the tests call it: where all is in place it returns at once.

import { type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledChromium, bundledChromiumFits, installedChromium } from './chromium.ts';
import { bundledChromiumRoot, hostModules, repositoryRoot } from './paths.ts';
import { spawnTree } from './processTree.ts';
import { current, nodeHeaders, oldest, type Release, serverNode, serverRoot } from './release.ts';

/** Change it when the steps below change, so that older installations are made anew. */
const recipe = 1;

/** It lies inside node_modules, so that whatever removes that folder removes it too. */
const stampFile = ({ root }: Release) => join(root, 'node_modules', '.cx-terminology-host');

/** Whether a complete installation, made from the present lock file, is in place. */
export async function isInstalled(release: Release): Promise<boolean> {
  const found = await readFile(stampFile(release), 'utf8').catch(() => undefined);
  return found === (await wantedStamp(release));
}

/**
 * Installs a browser-hosted VS Code unless it is in place. The stamp is written last, so an
 * interrupted installation is begun again. The current one brings the Chromium for all.
 */
export async function install(release: Release, log: (line: string) => void = console.log): Promise<void> {
  if (release !== current) {
    await install(current, log);
  }
  if (await isInstalled(release)) {
    return;
  }
  const began = performance.now();
  const { name, root, nativeModules } = release;
  const server = serverRoot(release);
  requireBuildTools();

  log(`Installing the ${name} into ${relative(repositoryRoot, root)}/node_modules (once, 1 to 3 minutes).`);
  await rm(stampFile(release), { force: true });
  log('- the packages, from the npm registry …');
  await npm(release, root, ['ci', '--ignore-scripts']);
  log('- what the VS Code server depends on …');
  await takeAllFromRegistry(server);
  await npm(release, server, ['install', '--omit=dev', '--ignore-scripts']);
  log(`- compiling ${nativeModules.join(' and ')} …`);
  await npm(release, server, ['rebuild', ...nativeModules]);
  if (release === current) {
    log('- unpacking Chromium …');
    await unpackChromium();
  } else {
    await bringRipgrep(server);
  }

  const stamp = await wantedStamp(release);
  await writeFile(`${stampFile(release)}.new`, stamp);
  await rename(`${stampFile(release)}.new`, stampFile(release));
  log(`Installed in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}

/**
 * Takes out of a server's shrinkwrap what it has from repositories, which may be out of reach: npm then installs the
 * version that its package.json names.
 */
async function takeAllFromRegistry(server: string): Promise<void> {
  const file = join(server, 'npm-shrinkwrap.json');
  const shrinkwrap = JSON.parse(await readFile(file, 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  for (const [path, { resolved }] of Object.entries(shrinkwrap.packages)) {
    if (resolved?.startsWith('git')) {
      delete shrinkwrap.packages[path];
    }
  }
  await writeFile(file, JSON.stringify(shrinkwrap));
}

/** The current release has its search program in a package; older ones would download theirs from elsewhere. */
async function bringRipgrep(server: string): Promise<void> {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const packages = join(serverRoot(current), 'node_modules', '@vscode');
  const folder = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(folder, { recursive: true });
  await copyFile(
    join(packages, 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`, program),
    join(folder, program),
  );
}

async function wantedStamp({ root }: Release): Promise<string> {
  const lock = await readFile(join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(`recipe ${recipe}, ${process.platform}-${process.arch}`)
    .digest('hex');
}

/** Says what is missing before minutes are spent on downloads. */
function requireBuildTools(): void {
  if (process.platform === 'win32') {
    return; // node-gyp looks for Visual Studio itself, and explains well.
  }
  const tools: readonly (readonly [what: string, command: string])[] = [
    ['a C++ compiler', process.env.CXX?.split(' ')[0] ?? 'c++'],
    ['make', 'make'],
    ['Python 3', process.env.npm_config_python ?? 'python3'],
  ];
  const missing = tools
    .filter(([, command]) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status !== 0)
    .map(([what]) => what);
  if (missing.length > 0) {
    const remedy =
      process.platform === 'darwin'
        ? 'xcode-select --install'
        : 'apt-get install build-essential python3 (or what your system calls them)';
    throw new Error(
      `The browser-hosted VS Code can't be installed: two native modules have to be compiled, ` +
        `and this machine lacks ${missing.join(', ')}. Remedy: ${remedy}; or install desktop ` +
        'VS Code, which the tests then take instead.',
    );
  }
}

async function npm(release: Release, folder: string, args: readonly string[]): Promise<void> {
  const node = serverNode(current);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // npm and node-gyp start `node` by name: it must be the one the server will run on.
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    JOBS: 'max',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const headers = nodeHeaders(release);
  if (headers && !env.npm_config_nodedir) {
    env.npm_config_nodedir = headers;
  }
  const cli = process.env.npm_execpath;
  const options = { cwd: folder, env };
  const { code, output } = cli?.endsWith('.js')
    ? await run(node, [cli, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) {
    const registry = /E(?:NOTFOUND|CONNREFUSED|TIMEDOUT|AI_AGAIN|CONNRESET)|network/.test(output)
      ? ' The npm registry seems to be out of reach: check the connection, and `npm config get registry`.'
      : '';
    throw new Error(
      `\`npm ${args.join(' ')}\` failed in ${folder} (exit code ${code}).${registry}\n` +
        `${output.slice(-3000)}\nNothing is left half done: run it again once that is mended.`,
    );
  }
}

async function unpackChromium(): Promise<void> {
  if (!bundledChromiumFits()) {
    if (!installedChromium()) {
      throw new Error(
        'The npm package @sparticuz/chromium has no Chromium for this machine, and none is ' +
          'installed: install Chromium, Chrome or Edge, or name one in CX_TERMINOLOGY_CHROMIUM.',
      );
    }
    return;
  }
  await rm(bundledChromiumRoot, { recursive: true, force: true });
  await mkdir(bundledChromiumRoot, { recursive: true });
  const chromiumPackage = join(hostModules, '@sparticuz', 'chromium');
  // The package unpacks to the temporary folder of its process and leaves out the libraries
  // unless it thinks it is on AWS: so each archive is unpacked by name, in a process of its own.
  const script = `
    const { inflate } = await import(process.argv[1]);
    await Promise.all(process.argv.slice(2).map((file) => inflate(file)));`;
  const entry = pathToFileURL(join(chromiumPackage, 'build', 'index.js')).href;
  const archives = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'];
  const unpacked = await run(
    serverNode(current),
    [
      '--input-type=module',
      '--eval',
      script,
      entry,
      ...archives.map((name) => join(chromiumPackage, 'bin', name)),
    ],
    { env: { ...process.env, TMPDIR: bundledChromiumRoot } },
  );
  if (unpacked.code !== 0) {
    throw new Error(`Chromium could not be unpacked:\n${unpacked.output.slice(-3000)}`);
  }
  await writeFile(join(bundledChromiumRoot, 'fonts.conf'), fontConfiguration());
  const { executablePath, env } = bundledChromium();
  const tried = await run(executablePath, ['--version'], { env: { ...process.env, ...env } });
  if (tried.code !== 0) {
    throw new Error(
      `The Chromium of @sparticuz/chromium does not start here:\n${tried.output.slice(-3000)}\n` +
        'Install Chromium and name it in CX_TERMINOLOGY_CHROMIUM.',
    );
  }
}

/** Fonts from the packages alone, so that screenshots look alike on every machine. */
function fontConfiguration(): string {
  const openSans = join(bundledChromiumRoot, 'fonts', 'fonts');
  const dejaVu = join(hostModules, 'dejavu-fonts-ttf', 'ttf');
  const prefer = (family: string, font: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${openSans}</dir>
  <dir>${dejaVu}</dir>
  <cachedir>${join(bundledChromiumRoot, 'fonts-cache')}</cachedir>
  ${prefer('system-ui', 'Open Sans')}
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}

/** Runs a command to its end and keeps what it printed. */
async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<{ code: number | NodeJS.Signals; output: string }> {
  const tree = spawnTree(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  tree.child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  tree.child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  try {
    return { code: await tree.ended, output: Buffer.concat(chunks).toString('utf8') };
  } finally {
    await tree.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const release of [current, oldest]) {
      await install(release);
      console.log(`The ${release.name} is installed.`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

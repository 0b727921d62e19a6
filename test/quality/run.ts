/** `npm run quality`: see main.ts. Registers what the build generates first, so that it runs without a build. */
import { register } from 'node:module';

register('./generated.ts', import.meta.url);
await import('./main.ts');

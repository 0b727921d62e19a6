/** `npm run bench`: see main.ts. Registers what the build generates first. */
import { register } from 'node:module';

register('../quality/generated.ts', import.meta.url);
await import('./main.ts');

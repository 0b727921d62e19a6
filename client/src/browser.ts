/** The extension in a browser. */
import { createExtension } from './extension.ts';

export const { activate, deactivate } = createExtension(() => import('./browserClient.ts'));

/** The extension in a Node extension host. */
import { createExtension } from './extension.ts';

export const { activate, deactivate } = createExtension(() => import('./nodeClient.ts'));

/** Where the messages between client and server are logged. */
import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { settingsSection } from '../../server/src/protocol.ts';

const traceSetting = 'trace.server';

/**
 * The channel as the language client should see it for tracing. The client traces only into a channel
 * at level Trace and then always, so that the setting alone neither starts nor stops it: here the level
 * follows the setting, and what is traced shows at the channel's usual level.
 */
export function traceChannel(channel: LogOutputChannel): LogOutputChannel {
  const levelChanged = new EventEmitter<LogLevel>();
  const level = () => {
    const setting = workspace.getConfiguration(settingsSection).get(traceSetting, 'off');
    return setting === 'off' ? LogLevel.Off : LogLevel.Trace;
  };
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settingsSection}.${traceSetting}`)) {
      levelChanged.fire(level());
    }
  });
  return {
    name: channel.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: channel.info,
    debug: channel.debug,
    info: channel.info,
    warn: channel.warn,
    error: channel.error,
    append: channel.append,
    appendLine: channel.appendLine,
    replace: channel.replace,
    clear: channel.clear,
    show: () => channel.show(),
    hide: channel.hide,
    // The channel itself outlives this view of it.
    dispose: () => {
      listener.dispose();
      levelChanged.dispose();
    },
  };
}

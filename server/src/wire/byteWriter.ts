/** Writes messages to a stream, each in one go: whoever reads them wakes up once. */
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { MessageBytes } from './messageBytes.ts';

export class ByteWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: NodeJS.WritableStream;
  private readonly bytes = new MessageBytes();
  private errors = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** @throws what JSON or the stream throws; whoever listens for errors is told of it, too. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (error: Error) => {
        this.fireError(error, message, ++this.errors);
        reject(error);
      };
      try {
        this.stream.write(this.bytes.of(message), (error) => (error ? failed(error) : resolve()));
      } catch (error) {
        failed(error as Error);
      }
    });
  }

  end(): void {
    this.stream.end();
  }
}

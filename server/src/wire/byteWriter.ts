/** Writes messages to a stream, each in one go: whoever reads them wakes up once. */
import { type Message, StreamMessageWriter } from 'vscode-languageserver/node';
import { MessageBytes } from './messageBytes.ts';

export class ByteWriter extends StreamMessageWriter {
  private readonly stream: NodeJS.WritableStream;
  private readonly bytes = new MessageBytes();
  private errors = 0;

  constructor(stream: NodeJS.WritableStream) {
    super(stream);
    this.stream = stream;
  }

  /** @throws what JSON or the stream throws; whoever listens for errors is told of it, too. */
  override write(message: Message): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.stream.write(this.bytes.of(message), (error) => (error ? reject(error) : resolve()));
    }).catch((error) => {
      this.fireError(error, message, ++this.errors);
      throw error;
    });
  }
}

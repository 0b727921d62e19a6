/** What the tools for language models have in common. */
import {
  type CancellationToken,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  type PreparedToolInvocation,
} from 'vscode';

/** A tool: what it says to the user before it runs, and what it says to the model. */
export interface Tool<Input> {
  /** Fails with what the model can do about it. */
  prepare(input: Input): PreparedToolInvocation;
  /** The parts of the answer, each by itself. Fails with what the model can do about it. */
  answer(input: Input, token: CancellationToken): Promise<string[]>;
}

/** The tool as VS Code takes it; it is loaded when a model wants it. */
export function languageModelTool<Input>(load: () => Promise<Tool<Input>>): LanguageModelTool<Input> {
  return {
    async prepareInvocation({ input }) {
      const { prepare } = await load();
      return prepare(input);
    },
    async invoke({ input }, token) {
      const { answer } = await load();
      const parts = await answer(input, token);
      return new LanguageModelToolResult(parts.map((text) => new LanguageModelTextPart(text)));
    },
  };
}

/** `3 findings`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

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
  prepare(input: Input): PreparedToolInvocation | Promise<PreparedToolInvocation>;
  /** The parts of the answer, each by itself. Fails with what the model can do about it. */
  answer(input: Input, token: CancellationToken): Promise<string[]>;
}

/** The tool as VS Code takes it. */
export function languageModelTool<Input>({ prepare, answer }: Tool<Input>): LanguageModelTool<Input> {
  return {
    prepareInvocation: ({ input }) => prepare(input),
    async invoke({ input }, token) {
      const parts = await answer(input, token);
      return new LanguageModelToolResult(parts.map((text) => new LanguageModelTextPart(text)));
    },
  };
}

/** `3 findings`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

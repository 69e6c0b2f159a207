import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Answering } from '../operation/ask';
import type { GatewayRequestContext } from '../request-context';

interface ExecuteArguments {
  document: DocumentNode;
  operationName?: string | null;
  variableValues?: Record<string, unknown> | null;
  contextValue: GatewayRequestContext;
}

type Execute = (args: ExecuteArguments) => Promise<ExecutionResult>;

interface Hooks {
  onExecute(hook: { executeFn: Execute; setExecuteFn(execute: Execute): void }): void;
}

/** Puts our answering around the planner: it asks in normal form, and its answer is completed by the schema. */
export const useAnswering = (answering: Answering): Hooks => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(args =>
      answering.answer(
        {
          document: args.document,
          operationName: args.operationName ?? undefined,
          variables: args.variableValues ?? undefined,
          correlationId: args.contextValue.correlationId,
        },
        async (document, variableValues) =>
          executeFn({ ...args, document, variableValues, operationName: undefined as never }),
      ),
    );
  },
});

/** What one request carries from the HTTP front to the subgraphs. */
export interface GatewayRequestContext {
  authorization: string | undefined;
  correlationId: string;
}

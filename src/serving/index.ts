/** @module serving: the HTTP API and the pages; one table says who may call what about whom. */
export { type AccessRow, accessTable } from "./access-table.ts";
export { type NewAccount, putAccount } from "./accounts.ts";
export type { Capabilities, EvidenceDesk, RiskModel, TrainingChoices } from "./capabilities.ts";
export { readCdsRule } from "./cds-hooks/cds-rule.ts";
export { cdsServices } from "./cds-hooks/cds-services.ts";
export { type CdsSetup, cdsSetupSchema } from "./cds-hooks/cds-setup.ts";
export { type CallReplay, replayCall } from "./cds-hooks/replay-call.ts";
export { type ConformOptions, checkConformance } from "./conform/conform.ts";
export { type ConformFinding, conformChecks } from "./conform/conform-checks.ts";
export { createSigner } from "./conform/probe.ts";
export { createDemoAccounts, type DemoAccount, type DemoOptions } from "./demo-accounts.ts";
export { type Endpoint, type EndpointId, endpoints } from "./endpoints.ts";
export { serveMcpOver } from "./mcp/mcp-stdio.ts";
export { addApiKey, type KeyScope, keyRoles, keyScopes, type NewApiKey } from "./model-api/api-keys.ts";
export { type PresidioServer, startPresidioServer } from "./presidio/presidio-server.ts";
export { type RequestLine, type RunningServer, type ServerOptions, startServer } from "./server.ts";
export { type SmartSetup, smartSetupSchema } from "./smart/smart-setup.ts";
export { buildWeb, type WebBuild } from "./web-build.ts";

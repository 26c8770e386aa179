/** @module cli/commands/deid-serve: `osler deid serve`: what Presidio's clients ask for, answered by our detector. */
import { deidentifyText, type SpanType } from "#deid";
import { type PresidioServer, startPresidioServer } from "#serving";

/** Our types as Presidio names them; those it has no name for keep one of their own. */
const presidioTypes: Readonly<Record<SpanType, string>> = {
  NAME: "PERSON",
  DATE: "DATE_TIME",
  AGE: "AGE",
  PHONE: "PHONE_NUMBER",
  FAX: "PHONE_NUMBER",
  EMAIL: "EMAIL_ADDRESS",
  SSN: "US_SSN",
  MRN: "MEDICAL_RECORD_NUMBER",
  HEALTH_PLAN: "HEALTH_PLAN_NUMBER",
  ACCOUNT: "ACCOUNT_NUMBER",
  LICENSE: "LICENSE_NUMBER",
  VEHICLE: "VEHICLE_ID",
  DEVICE: "DEVICE_ID",
  ID: "ID",
  URL: "URL",
  IP: "IP_ADDRESS",
  ADDRESS: "LOCATION",
  CITY: "LOCATION",
  ZIP: "LOCATION",
  ORGANIZATION: "ORGANIZATION",
};

/** Listens at once; every line of the log is a method, a route, a status and milliseconds. */
export function startDeidServer(options: { port: number; log: (line: string) => void }): Promise<PresidioServer> {
  return startPresidioServer({
    port: options.port,
    entityTypes: [...new Set(Object.values(presidioTypes))].sort(),
    detect: (text) =>
      deidentifyText(text).spans.map(({ start, end, type }) => ({ start, end, entityType: presidioTypes[type] })),
    log: ({ method, route, status, milliseconds }) => options.log(`${method} ${route} ${status} ${milliseconds} ms`),
  });
}

/** Runs until it is interrupted. */
export async function deidServe({ port }: { port: number }): Promise<void> {
  const server = await startDeidServer({ port, log: (line) => console.log(line) });
  console.log(`POST ${server.url}/analyze and ${server.url}/anonymize, as Presidio's. Stop with Ctrl-C.`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.close();
}

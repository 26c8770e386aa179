import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AdviceQueue } from "../clinician/advice.tsx";
import { OwnWords } from "../clinician/own-words.tsx";
import { AuditLog } from "../start/audit-log.tsx";
import { CdsFeedback } from "../start/cds-feedback.tsx";
import { MonitoringPanel } from "../start/monitoring.tsx";
import { Releases } from "../start/releases.tsx";
import { SuggestionResponses } from "../start/suggestion-responses.tsx";
import { ApiProblem } from "./api.ts";

test.each<readonly [string, ReactNode, readonly string[]]>([
  ["the audit log", <AuditLog key="1" />, ["audit"]],
  ["the model in use", <MonitoringPanel key="2" />, ["monitoring"]],
  ["releases", <Releases key="3" />, ["releases"]],
  ["decision support", <CdsFeedback key="4" settable />, ["cds"]],
  ["clinicians on suggestions", <SuggestionResponses key="5" />, ["suggestion-responses"]],
  ["patients' waiting questions", <AdviceQueue key="6" open={() => {}} />, ["advice", "queue"]],
  ["clinicians' own words", <OwnWords key="7" patientId="p" />, ["suggestion-responses", "p"]],
])("what failed to be read of %s was left out without a word", async (_, panel, queryKey) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, retryOnMount: false } } });
  const failed = new ApiProblem(500, "Something broke", "Nothing was changed. Request 4f1c.");
  await client.prefetchQuery({ queryKey, queryFn: () => Promise.reject(failed) });
  const html = renderToStaticMarkup(<QueryClientProvider client={client}>{panel}</QueryClientProvider>);
  expect(html).toMatch(
    /role="alert">[^<]* cannot be (?:shown|told): Something broke\. Nothing was changed\. Request 4f1c\./,
  );
});

/**
 * @module web/sandbox/sandbox-page: a service and a patient are chosen, the request is shown and may be altered, sent with a signed token as a record
 * system would, and its cards shown beside the raw response.
 *
 * A clinician may call about patients they may open; a steward, who opens no record, about the invented one.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { api } from "../kit/api.ts";
import { PatientPicker } from "../kit/patient-picker.tsx";
import { Failure } from "../kit/shell.tsx";
import { ResponseView } from "./response-view.tsx";

export function SandboxPage({ ownPatients }: { ownPatients: boolean }) {
  const services = useQuery({ queryKey: ["cds-services"], queryFn: api.cdsServices });
  const standing = useQuery({ queryKey: ["cds"], queryFn: api.cds });
  const [serviceId, setService] = useState("osler-risk-patient-view");
  const [patientId, setPatient] = useState<string>();
  const service = services.data?.services.find(({ id }) => id === serviceId);
  const shows = standing.data?.services.find(({ id }) => id === serviceId)?.showing;
  return (
    <main id="main" className="sandbox">
      <div className="lead">
        <h1>Try decision support</h1>
        <p>
          The call goes to this server's own /cds-services, signed as a record system's would be. It is kept and audited
          under your name, and counted nowhere.
        </p>
      </div>
      {services.error !== null && <Failure error={services.error} what="No services" />}
      <section className="panel" aria-labelledby="choose-title">
        <header>
          <h2 id="choose-title">Service and patient</h2>
        </header>
        <div className="body choose">
          <ServiceChoice services={services.data?.services ?? []} chosen={serviceId} choose={setService} />
          {service !== undefined && <p className="small quiet">{service.description}</p>}
          {shows === false && (
            <p className="note" role="status">
              This service is silent: its cards are computed and kept, and the answer holds none. A risk is shown once
              the release's stage is limited or general.
            </p>
          )}
          {patientId === undefined ? (
            <p className="small quiet">About an invented patient; the call brings the record along.</p>
          ) : (
            <p className="small">
              About {patientId}; our own chart is read.{" "}
              <button type="button" className="button" onClick={() => setPatient(undefined)}>
                Take the invented patient
              </button>
            </p>
          )}
          {ownPatients && <PatientPicker chosen={patientId} choose={setPatient} />}
        </div>
      </section>
      <Trial key={`${serviceId} ${patientId}`} serviceId={serviceId} patientId={patientId} />
    </main>
  );
}

function ServiceChoice(props: {
  services: readonly { readonly id: string; readonly title: string }[];
  chosen: string;
  choose: (id: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label className="field" htmlFor={id}>
        <span>Service</span>
      </label>
      <select id={id} className="input" value={props.chosen} onChange={({ target }) => props.choose(target.value)}>
        {props.services.map((service) => (
          <option key={service.id} value={service.id}>
            {service.id}: {service.title}
          </option>
        ))}
      </select>
    </>
  );
}

function Trial({ serviceId, patientId }: { serviceId: string; patientId: string | undefined }) {
  const id = useId();
  const [edited, setEdited] = useState<string>();
  const sample = useQuery({
    queryKey: ["cds-trial", serviceId, patientId],
    queryFn: () => api.trialRequest(serviceId, patientId),
  });
  const text = edited ?? (sample.data === undefined ? "" : JSON.stringify(sample.data.request, null, 2));
  const problem = jsonProblem(text);
  const queries = useQueryClient();
  const sent = useMutation({
    mutationFn: () => api.callService(serviceId, text),
    // Whether the service is silent may have changed since the page was opened.
    onSuccess: () => queries.invalidateQueries({ queryKey: ["cds"] }),
  });
  return (
    <>
      <section className="panel" aria-labelledby="request-title">
        <header>
          <h2 id="request-title">Request</h2>
          <span className="push small quiet mono">POST /cds-services/{serviceId}</span>
        </header>
        <form
          className="body"
          onSubmit={(event) => {
            event.preventDefault();
            sent.mutate();
          }}
        >
          {sample.error !== null && <Failure error={sample.error} what="No request" />}
          <label className="only-read" htmlFor={id}>
            Request body, JSON
          </label>
          <textarea
            id={id}
            className="input mono"
            rows={18}
            spellCheck={false}
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => setEdited(target.value)}
          />
          <p id={`${id}-problem`} className="small quiet" role="status">
            {problem ?? "Valid JSON."}
          </p>
          <div className="actions">
            <button type="submit" className="button primary" disabled={sent.isPending || text === ""}>
              Send
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setEdited(undefined)}
              disabled={edited === undefined}
            >
              As it was
            </button>
          </div>
        </form>
      </section>
      {sent.error !== null && <Failure error={sent.error} what="Not sent" />}
      {sent.data !== undefined && <ResponseView reply={sent.data} />}
    </>
  );
}

/** What is wrong with the text as JSON; it may be sent all the same, to see what the server says. */
function jsonProblem(text: string): string | undefined {
  if (text === "") return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `Not JSON: ${error instanceof Error ? error.message : ""}`;
  }
}

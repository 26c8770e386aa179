/** @module web/clinician/app-launcher: opens a registered SMART app on the patient, in a tab of its own. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { Failure } from "../kit/shell.tsx";

export function AppLauncher({ patientId }: { patientId: string }) {
  const list = useQuery({ queryKey: ["apps"], queryFn: api.apps });
  const launch = useMutation({
    mutationFn: (app: string) => api.launch(patientId, app),
    onSuccess: ({ url }) => window.open(url, "_blank", "noopener"),
  });
  const apps = list.data?.apps ?? [];
  if (apps.length === 0) return null;
  return (
    <section className="apps" aria-label="Apps">
      {apps.map(({ id, name }) => (
        <button key={id} type="button" className="button" disabled={launch.isPending} onClick={() => launch.mutate(id)}>
          Open {name}
        </button>
      ))}
      {launch.error !== null && <Failure error={launch.error} what="The app was not opened" />}
    </section>
  );
}

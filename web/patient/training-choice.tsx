/** @module web/patient/training-choice: whether the record may teach a model; the patient's own choice. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../kit/api.ts";
import { useLanguage } from "../kit/language.tsx";
import { Failure } from "../kit/shell.tsx";

export function TrainingChoice({ patientId }: { patientId: string }) {
  const { say } = useLanguage();
  const key = ["training-choice", patientId];
  const queries = useQueryClient();
  const choice = useQuery({ queryKey: key, queryFn: () => api.trainingChoice(patientId) });
  const chosen = useMutation({
    mutationFn: (allow: boolean) => api.chooseTraining(patientId, allow),
    onSuccess: (now) => queries.setQueryData(key, now),
  });
  const error = choice.error ?? chosen.error;
  return (
    <section className="panel no-print" aria-labelledby="training-title">
      <header>
        <h2 id="training-title">{say.training.title}</h2>
      </header>
      <div className="body">
        <p className="small quiet intro">{say.training.intro}</p>
        {error !== null && <Failure error={error} what={say.training.failed} />}
        {choice.data !== undefined && (
          <label className="choice">
            <input
              type="checkbox"
              checked={chosen.isPending ? chosen.variables : choice.data.allow}
              disabled={chosen.isPending}
              onChange={({ target }) => chosen.mutate(target.checked)}
            />
            {say.training.allow}
          </label>
        )}
        <p className="small quiet" aria-live="polite">
          {chosen.isSuccess && (chosen.data.allow ? say.training.allowed : say.training.denied)}
        </p>
      </div>
    </section>
  );
}

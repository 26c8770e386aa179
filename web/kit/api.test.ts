import { afterEach, expect, test, vi } from "vitest";
import { api } from "./api.ts";

afterEach(() => vi.unstubAllGlobals());

/** A server that answers each request when told to. */
function waitingServer() {
  const answers: (() => void)[] = [];
  const asked = vi.fn(
    () =>
      new Promise<Response>((resolve) =>
        answers.push(() => resolve(new Response(JSON.stringify({ at: answers.length })))),
      ),
  );
  vi.stubGlobal("fetch", asked);
  return {
    asked,
    answerAll: () => {
      for (const answer of answers.splice(0)) answer();
    },
  };
}

test("a question sent twice by one double press reaches the care team once; another, or the same later, is sent", async () => {
  const { asked, answerAll } = waitingServer();
  const question = "Should I stop taking metoprolol?";
  const presses = [api.askForAdvice("p1", question, "en"), api.askForAdvice("p1", question, "en")];
  presses.push(api.askForAdvice("p1", "May I drink alcohol?", "en"), api.askForAdvice("p2", question, "en"));
  expect(asked).toHaveBeenCalledTimes(3);
  answerAll();
  const [first, second] = await Promise.all(presses);
  expect(second).toBe(first);
  const later = api.askForAdvice("p1", question, "en");
  expect(asked).toHaveBeenCalledTimes(4);
  answerAll();
  await later;
});

test("what is read is asked for each time", async () => {
  const { asked, answerAll } = waitingServer();
  const both = [api.session(), api.session()];
  expect(asked).toHaveBeenCalledTimes(2);
  answerAll();
  await Promise.all(both);
});

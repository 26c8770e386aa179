import { expect, test } from "vitest";
import { spanishRefusal } from "./sign-in-words.ts";

const told = (title: string, status: number, detail?: string) => spanishRefusal(title, { status, detail });

test.each([
  ["The charts are not ready yet", 503, "Todavía no está listo. Inténtelo más tarde."],
  ["Your account may not open this", 403, "Su cuenta no puede abrir esto."],
  ["No such question of this patient", 404, "Esto ya no está aquí. Vuelva a cargar la página."],
  [
    "This question has been answered, declined or taken back",
    409,
    "Algo cambió mientras tanto. Vuelva a cargar la página.",
  ],
  ["The request does not fit the schema", 400, "El servidor no entendió lo que se envió. Vuelva a cargar la página."],
  ["evidence/index-unreadable", 500, "Algo falló. Inténtelo más tarde."],
  [
    "5 of your questions already wait",
    409,
    "Ya hay 5 preguntas suyas en espera. Espere una respuesta, retire una o llame a su equipo de salud.",
  ],
])("a Spanish page said “%s” in English", (title, status, spanish) => {
  expect(told(title, status, "Wait for an answer.")).toBe(spanish);
});

test("a Spanish page named no request by which to find what broke in the server's log", () => {
  expect(told("Something broke", 500, "Nothing was changed. Request 4f1c.")).toBe(
    "Algo falló. No se ha cambiado nada. Solicitud 4f1c.",
  );
});

test("what no server said is told in Spanish too", () => {
  expect(spanishRefusal("Failed to fetch", undefined)).toBe("Algo falló. Inténtelo más tarde.");
});

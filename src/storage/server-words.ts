/** @module storage/server-words: what a database server that refuses says of itself, and nothing of the rows it holds. */

/** Connection, sign-in, catalogue, rights, resources, the operator's intervention. */
const aboutServer = /^(?:E[A-Z]{3,}|08\w{3}|28\w{3}|3D000|42501|5[357]\w{3})$/;

/** `: connect ECONNREFUSED 127.0.0.1:5432`; of what may quote a row its SQLSTATE alone; nothing where nothing is known. */
export function serverWords(cause: unknown): string {
  const { code = "", message = "" } = (cause instanceof Error ? cause : {}) as NodeJS.ErrnoException;
  const mayQuoteRow = code !== "" && !aboutServer.test(code);
  const said = mayQuoteRow || message === "" ? code : message;
  return said === "" ? "" : `: ${said}`;
}

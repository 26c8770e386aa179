import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { expect, test } from "vitest";
import { toEpochMs } from "#core";
import { createCdsClients } from "./cds-clients.ts";

test("a token is taken once, also within the seconds by which clocks may differ", async () => {
  const { privateKey, publicKey } = await generateKeyPair("ES384");
  const keys = { jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: "ES384", use: "sig" }] } };
  const [issuer, url] = ["https://ehr.example", "https://osler.example/cds-services/osler-risks"];
  let seconds = 1_800_000_000;
  const clients = createCdsClients([{ issuer, keys, records: "own", fhirServers: [] }], () =>
    toEpochMs(1000 * seconds),
  );
  const token = await new SignJWT({ jti: "1" })
    .setProtectedHeader({ alg: "ES384" })
    .setIssuer(issuer)
    .setAudience(url)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(privateKey);
  await expect(clients.verify(token, url)).resolves.toMatchObject({ client: { issuer } });
  for (const later of [0, 59, 61, 64, 70]) {
    seconds = 1_800_000_000 + later;
    await expect(clients.verify(token, url), `${later} s later`).rejects.toMatchObject({ status: 401 });
  }
});

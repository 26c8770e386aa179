/** @module web/kit/passkey-trouble: why a browser made or used no passkey. */

export class PasskeyTrouble extends Error {
  override readonly name = "PasskeyTrouble";
  readonly kind: "cancelled" | "present" | "unable";

  constructor(kind: PasskeyTrouble["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * @module contract/refusals: titles of the refusals a person can meet while signing in, on the account page and when an app asks.
 *
 * The server says them in English; the pages know each by its title and say it in the reader's language.
 */

export const refusals = {
  codeNeeded: "A code is needed",
  passkeyNeeded: "Sign in with your passkey",
  wrongPassword: "Name or password is wrong",
  wrongCode: "The code is wrong or was used before",
  wrongPasskey: "The passkey was not accepted",
  latePasskey: "The passkey came too late",
  noIssuer: "No identity provider is set up",
  issuerUnreachable: "Your institution's sign-in cannot be reached",
  issuerDeclined: "Your institution did not sign you in",
  issuerNotTrusted: "The sign-in was not accepted",
  lateIssuer: "This sign-in is over",
  noAccountHere: "You have no account here",
  accountDisabled: "Your account is disabled",
  noRecordHere: "Your record is not here",
  issuerAccount: "An account of your institution has no passkeys here",
  signInAnew: "Sign in again first",
  tooMany: "Too many attempts; wait a minute",
  signInFirst: "Sign in first",
  accountsNotReady: "The accounts are not ready yet",
  unreachable: "The server cannot be reached",
  broken: "Something broke",
  factorInForce: "A second factor is in force",
  codeNotConfirmed: "The code is wrong",
  factorNotBegun: "No second factor waits to be confirmed",
  noFactorsKept: "This server keeps no second factors",
  noPasskeySite: "Passkeys do not work on this server",
  sharedAccount: "A shared account has no passkeys",
  passkeyNotAdded: "The passkey was not added",
  noSuchPasskey: "No such passkey",
  requestOver: "This request is over",
  launchOver: "The launch is over",
  launchNotYours: "The launch is over, or not yours",
  appGone: "This app is no longer registered",
  patientNotChosen: "A patient must be chosen",
} as const;
export type Refusal = (typeof refusals)[keyof typeof refusals];

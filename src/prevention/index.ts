/** @module prevention: preventive services done and due, each resting on a statement of the evidence library. */
export { findPreventiveCare, type PreventiveFinding, type PreventiveQuestion } from "./preventive-care.ts";
export { type PreventiveService, type PreventiveTest, preventiveServices } from "./services.ts";

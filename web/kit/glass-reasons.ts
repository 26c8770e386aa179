/** @module web/kit/glass-reasons: why a closed record may be opened, in words for staff; the codes are HL7's reasons for an override. */
import type { GlassReasonCode } from "#contract";

export const glassReasons: readonly (readonly [GlassReasonCode, string])[] = [
  ["OVRER", "Emergency: immediate threat to the patient"],
  ["OVRPJ", "Professional judgement: needed for the patient's care"],
  ["OVRTPS", "Safety of another person"],
  ["OVRPS", "Public safety"],
];

/** @module answers/alarm: whether a patient's message tells of something that people, not sources, should answer. */
export { alarmFeatures } from "./alarm-features.ts";
export {
  type AlarmKind,
  alarmKinds,
  alarmWeights,
  judgeAlarm,
  judgeBesideIllness,
  probabilitiesBy,
} from "./judge-alarm.ts";

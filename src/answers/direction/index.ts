/** @module answers/direction: which way a reported effect goes, and how sure that reading is. */
export { hasStatistics, namesOneDirection } from "./direction-words.ts";
export {
  DIRECTION_FROM,
  type Direction,
  type DirectionJudgement,
  directionWeights,
  disagree,
  judgeEffect,
} from "./judge-direction.ts";

export { DIRECTIVE_STATES, type DirectiveState, type Followed, type FollowUp, followUp, stateOn } from "./state.ts";

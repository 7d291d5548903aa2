import type { Standed } from "@hoatieu/follow";
import type { BriefCauses } from "./sections/causes.ts";
import type { BriefOutlook } from "./sections/foresee.ts";
import type { BriefMeetings } from "./sections/meetings.ts";

/** What a brief tells beyond its snapshot; a section without its part is left out. */
export interface BriefGiven {
  readonly outlook?: BriefOutlook | undefined;
  readonly causes?: BriefCauses | undefined;
  /** Tasks of the register with their standing on the day. */
  readonly register?: readonly Standed[] | undefined;
  readonly meetings?: BriefMeetings | undefined;
}

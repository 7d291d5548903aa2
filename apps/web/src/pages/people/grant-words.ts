import type { WireGrant } from "@hoatieu/contract";
import type { Messages } from "../../messages/index.ts";

/** "Người báo cáo · Sở Tài chính · Hải Phòng": a role with where it holds. */
export function grantWords(grant: WireGrant, m: Messages, territory: (code: string) => string): string {
  const parts = [m.people.roles[grant.role], grant.department, grant.territory && territory(grant.territory)];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

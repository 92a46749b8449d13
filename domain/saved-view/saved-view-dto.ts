import type { ViewAddress } from "@/domain/saved-view/view-address";

export interface SavedViewDto {
  id: string;
  name: string;
  address: ViewAddress;
  shared: boolean;
  /** Whoever made it changes it. */
  mine: boolean;
  /** Of a shared one: whose it is. */
  by: string;
  /** The list of this person opens with it. */
  isDefault: boolean;
}

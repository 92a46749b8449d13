/** One thing that this member was told. Times are ISO 8601. */
export interface NoticeDto {
  id: string;
  sentence: string;
  /** What a person added in their own words; null when nothing, or redacted. */
  text: string | null;
  /** Where it leads; null when nowhere. */
  path: string | null;
  title: string | null;
  at: string;
  read: boolean;
}

/** What the frame shows: how many are new, and the newest. */
export interface FrameNoticesDto {
  unread: number;
  newest: NoticeDto[];
}

export interface NoticePageDto {
  data: NoticeDto[];
  next: string | null;
  unread: number;
}

import {
  type NoticeData,
  type NoticeKind,
  noticeKinds,
  type NoticeWords,
} from "@/domain/notice/notice";

export type TellableNotice = {
  kind: string;
  by: string | null;
  incidentNumber: number | null;
  data: NoticeData;
};

/** One plain sentence. A kind that another version wrote is told in general words. */
export function noticeSentence(notice: TellableNotice): string {
  const template = isKnown(notice.kind)
    ? noticeKinds[notice.kind].sentence
    : "Something happened to {incident|your work}.";
  return template.replaceAll(
    /\{([A-Za-z]+)\|([^}]*)\}/g,
    (_whole, name: string, otherwise: string) => wordOf(name, notice) ?? otherwise,
  );
}

/** Where it leads: the incident, else the page of its kind, else nowhere. */
export function noticePath({ kind, incidentNumber }: TellableNotice): string | null {
  if (incidentNumber !== null) return `/incidents/${incidentNumber}`;
  if (!isKnown(kind)) return null;
  const words: NoticeWords = noticeKinds[kind];
  return words.path ?? null;
}

function isKnown(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind);
}

function wordOf(name: string, { by, incidentNumber, data }: TellableNotice): string | null {
  if (name === "by") return by;
  if (name === "incident" && incidentNumber !== null) return `LEAK-${incidentNumber}`;
  const word = Object.hasOwn(data, name) ? data[name] : undefined;
  return word === undefined || word === "" ? null : String(word);
}

import type { Metadata } from "next";

import {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
} from "@/app/(app)/signatures/actions";
import { PageHeader } from "@/components/frame/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { WaitingPage } from "@/components/signature/waiting-page";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getFrame } from "@/server/frame/get-frame";
import { listReviewed } from "@/server/signature/list-reviewed";

export const metadata: Metadata = { title: "Signatures waiting" };

const signatureActions = {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
};

export default async function SignaturesPage() {
  const [drawn, reviewed] = await Promise.all([
    read(getFrame, {}),
    viewerCan("signature.list_reviewed").then((may) => (may ? read(listReviewed, {}) : null)),
  ]);
  return (
    <>
      <LiveRefresh on="signatures" />
      <PageHeader
        title="Signatures waiting"
        summary="What needs a second person, and what one person signed alone."
      />
      <WaitingPage drawn={drawn} actions={signatureActions} reviewed={reviewed} />
    </>
  );
}
